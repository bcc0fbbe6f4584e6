/**
 * `lockstep rules`: the list of the rules.
 */
import { Command, Option } from "commander";
import { frameworks, type Pack } from "../author";
import { controlsOf, jsonCatalogue, textCatalogue } from "../report";
import { rulesAbout } from "../settings/rule-names";
import { UsageError } from "../settings/usage-error";
import { packsFor } from "./packs";
import { print, terminalWidth } from "./output";

interface Options {
  format: "text" | "json";
  framework?: string;
}

/** The command `lockstep rules`. */
export function rulesCommand(builtIn: Pack): Command {
  return new Command("rules")
    .summary("list the rules")
    .description(
      "Lists the rules by category: name, level in the profile recommended, severity, title, kinds.",
    )
    .argument("[words...]", "list only the rules about these, such as: load balancer")
    .addOption(new Option("--format <format>", "of the list").choices(["text", "json"]).default("text"))
    .addOption(
      new Option(
        "--framework <name>",
        "only the rules that cover a control of this framework, with these controls",
      ).choices(frameworks.map(({ id }) => id)),
    )
    .action(async (words: string[], { format, framework }: Options) => {
      const { rules } = await packsFor(builtIn);
      const about = words.length === 0 ? rules : rulesAbout(rules, words.join(" "));
      if (about.length === 0) throw new UsageError(`no rule is about ${words.join(" ")}`);
      const listed =
        framework === undefined ? about : about.filter((rule) => controlsOf(rule, framework).length > 0);
      print(
        format === "json"
          ? `${JSON.stringify(jsonCatalogue(listed), null, 2)}\n`
          : textCatalogue(listed, { framework, width: terminalWidth() }),
      );
    });
}
