/**
 * `lockstep rules`: the list of the rules.
 */
import { Command, Option } from "commander";
import { rules } from "../../policies";
import { frameworks } from "../author";
import { controlsOf, jsonCatalogue, textCatalogue } from "../report";
import { print } from "./output";

interface Options {
  format: "text" | "json";
  framework?: string;
}

/** The command `lockstep rules`. */
export function rulesCommand(): Command {
  return new Command("rules")
    .summary("list the rules")
    .description("Lists the rules by category.")
    .addOption(new Option("--format <format>", "of the list").choices(["text", "json"]).default("text"))
    .addOption(
      new Option(
        "--framework <name>",
        "only the rules that cover a control of this framework, with these controls",
      ).choices(frameworks.map(({ id }) => id)),
    )
    .action(({ format, framework }: Options) => {
      const listed =
        framework === undefined ? rules : rules.filter((rule) => controlsOf(rule, framework).length > 0);
      print(
        format === "json"
          ? `${JSON.stringify(jsonCatalogue(listed), null, 2)}\n`
          : textCatalogue(listed, framework),
      );
    });
}
