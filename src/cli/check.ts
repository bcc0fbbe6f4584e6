/**
 * `lockstep check`: manifests on disk or standard input, checked by the rules.
 */
import { Command, Option } from "commander";
import { rules as allRules } from "../../policies";
import { day } from "../engine/approvals";
import { enforced, isOn } from "../engine/settings";
import { combine, newSince, type CheckResult } from "../gates/check";
import { jsonReport, textReport } from "../report";
import { loadBaseline, writeBaseline } from "./baseline";
import { checkPaths } from "./check-paths";
import { exitCodes } from "./exit-codes";
import { assertWritable, print, wantsColor, writeWhole } from "./output";
import { loadApprovals, loadSettings } from "./reviewed-files";
import { selectRules } from "./select-rules";
import { UsageError } from "./usage-error";

interface Options {
  format: "text" | "json";
  rule?: string[];
  category?: string[];
  namespace?: string;
  approvals?: string;
  settings?: string;
  baseline?: string;
  writeBaseline?: string;
  output?: string;
  color: boolean;
}

/** The command `lockstep check`. */
export function checkCommand(): Command {
  const collect = (value: string, values: string[] = []): string[] => [...values, value];
  return new Command("check")
    .summary("check manifests")
    .description("Checks Kubernetes manifests: files, folders with all below them, or - for standard input.")
    .argument("[paths...]", "files (YAML or JSON), folders, or -")
    .addOption(new Option("--format <format>", "of the report").choices(["text", "json"]).default("text"))
    .option("--rule <name>", "check this rule; may be repeated", collect)
    .option("--category <name>", "check the rules of this category; may be repeated", collect)
    .option("--namespace <name>", "namespace of objects that name none (default: default)")
    .option("--approvals <file>", "approved exceptions (default: approvals.yaml, if there is one)")
    .option(
      "--settings <file>",
      "levels, parameters and what is left out (default: lockstep.yaml, if there is one)",
    )
    .addOption(
      new Option("--baseline <file>", "leave out the findings in this file: only new ones fail").conflicts(
        "writeBaseline",
      ),
    )
    .option("--write-baseline <file>", "write the findings to this file, for --baseline")
    .option("--output <file>", "write the report to a file")
    .option("--no-color", "no colours")
    .addHelpText(
      "after",
      "\nExit codes: 0 clean, 1 violations, 2 wrong usage, 3 something could not be checked.",
    )
    .action(async (paths: string[], options: Options) => {
      process.exitCode = await check(paths, options);
    });
}

async function check(paths: readonly string[], options: Options): Promise<number> {
  if (paths.length === 0) throw new UsageError("name a file or a folder to check, or - for standard input");
  if (options.namespace === "") throw new UsageError("--namespace needs the name of a namespace");
  const selected = selectRules(allRules, options.rule ?? [], options.category ?? []);
  if (options.output !== undefined) assertWritable(options.output, paths);
  if (options.writeBaseline !== undefined) assertWritable(options.writeBaseline, paths);
  const baseline = options.baseline === undefined ? [] : loadBaseline(options.baseline);
  const approvals = loadApprovals(options.approvals, allRules);
  const settings = loadSettings(options.settings, allRules);
  const rules = enforced(selected, settings.settings, "check").filter(isOn);

  // Neither the files that the check goes by nor the report of an earlier run are manifests.
  const others = [approvals.file, settings.file, options.baseline, options.writeBaseline, options.output];
  const results = await checkPaths(paths, others, {
    rules,
    approvals: approvals.approvals,
    namespace: options.namespace,
    today: day(new Date()),
  });
  const all = combine(results, rules.length, [...settings.problems, ...approvals.problems]);
  const result =
    options.writeBaseline === undefined ? newSince(baseline, all) : writeBaseline(options.writeBaseline, all);
  report(result, options);
  if (result.problems.length > 0) return exitCodes.problems;
  return result.findings.some(({ rule }) => rule.level === "deny") ? exitCodes.violations : exitCodes.ok;
}

function report(result: CheckResult, { format, output, color }: Options): void {
  const text =
    format === "json"
      ? `${JSON.stringify(jsonReport(result), null, 2)}\n`
      : textReport(result, output === undefined && wantsColor(color));
  if (output === undefined) print(text);
  else writeWhole(output, text);
}
