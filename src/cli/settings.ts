/**
 * `lockstep settings`: what is decided about each rule, and where.
 */
import { Command, Option } from "commander";
import { defaultProfile, type Pack, type RuleSet } from "../author";
import { effectiveSettings, textSettings } from "../report/effective-settings";
import { printable } from "../report/printable";
import { originsIn, type Origin } from "../settings/origins";
import { findRule } from "../settings/select-rules";
import { environmentOption } from "./environment-option";
import { exitCodes } from "./exit-codes";
import { printProblems, note, print } from "./output";
import { packsFor } from "./packs";
import { describeFiles, loadApprovals, loadSettings } from "./settings-files";
import { misplacedFiles } from "./workspace";

interface Options {
  settings?: string;
  environment?: string;
  approvals?: string;
  profile?: string;
  format: "text" | "json";
}

/** The command `lockstep settings`. */
export function settingsCommand(builtIn: Pack): Command {
  return new Command("settings")
    .summary("show what is decided about the rules, and where")
    .description(
      "Shows the effective settings of each rule, all unless some are named: its level at each gate, its parameters, " +
        "and the file and line that decide them.",
    )
    .argument("[rules...]", "names of rules, alone or after their category and a slash")
    .option("--settings <file>", "the settings (default: the nearest lockstep.yaml upwards)")
    .option("--approvals <file>", "the approvals (default: approvals.yaml beside the settings)")
    .addOption(environmentOption())
    .addOption(
      new Option(
        "--profile <name>",
        `the levels to start from (default: that of the settings, else ${defaultProfile})`,
      ).choices(Object.keys(builtIn.profiles)),
    )
    .addOption(new Option("--format <format>", "of the list").choices(["text", "json"]).default("text"))
    .addHelpText("after", "\nExit codes: 0 done, 2 wrong usage, 3 malformed settings or approvals.")
    .action(async (names: string[], options: Options) => {
      process.exitCode = show(names, options, await packsFor(builtIn, options.settings));
    });
}

function show(names: readonly string[], options: Options, ruleSet: RuleSet): number {
  const { rules } = ruleSet;
  const wanted = names.length === 0 ? rules : names.map((name) => findRule(rules, name));
  const loaded = loadSettings(options, ruleSet, options.profile);
  const approvals = loadApprovals(options, rules);
  misplacedFiles(options, []).forEach(note);
  const problems = [...loaded.problems, ...approvals.problems];
  printProblems(problems);
  if (problems.length > 0) return exitCodes.problems;

  const { file, settings } = loaded;
  const origins = originsIn(loaded.layers);
  const source = {
    settings,
    file,
    origins,
    profile: profileOf(options, file, loaded.profile, origins.profile),
  };
  const effective = effectiveSettings(wanted, source);
  print(
    options.format === "json"
      ? `${JSON.stringify({ settings: file ?? null, approvals: approvals.file ?? null, rules: effective }, null, 2)}\n`
      : `${printable(describeFiles(loaded, approvals))}\n\n${textSettings(effective)}`,
  );
  return exitCodes.ok;
}

/** What chooses the profile. */
function profileOf(
  { profile: given }: Options,
  file: string | undefined,
  written: string,
  origin: Origin | undefined,
): string {
  if (given !== undefined) return `profile ${given}, by --profile`;
  if (origin === undefined) return `profile ${written}, by default`;
  return `profile ${written}, ${origin.file ?? file ?? ""}:${origin.line}`;
}
