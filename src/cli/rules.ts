/**
 * `lockstep rules`: the list of the rules.
 */
import { Command, Option } from "commander";
import { rules } from "../../policies";
import { jsonCatalogue, textCatalogue } from "../report";
import { print } from "./output";

/** The command `lockstep rules`. */
export function rulesCommand(): Command {
  return new Command("rules")
    .summary("list the rules")
    .description("Lists the rules by category.")
    .addOption(new Option("--format <format>", "of the list").choices(["text", "json"]).default("text"))
    .action(({ format }: { format: "text" | "json" }) => {
      print(format === "json" ? `${JSON.stringify(jsonCatalogue(rules), null, 2)}\n` : textCatalogue(rules));
    });
}
