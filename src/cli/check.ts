/**
 * `lockstep check`: manifests on disk or standard input, checked by the rules.
 */
import { existsSync } from "node:fs";
import { Command, Option } from "commander";
import { rules as allRules } from "../../policies";
import { day } from "../engine/approvals";
import {
  checkText,
  combine,
  uncheckable,
  type Checks,
  type CheckResult,
  type FileResult,
} from "../gates/check";
import { jsonReport, textReport } from "../report";
import { loadApprovals } from "./approvals";
import { exitCodes } from "./exit-codes";
import { findFiles } from "./find-files";
import { assertWritable, print, wantsColor, writeWhole } from "./output";
import { Progress } from "./progress";
import { readStandardInput, readText, type Read } from "./read";
import { selectRules } from "./select-rules";
import { UsageError } from "./usage-error";

interface Options {
  format: "text" | "json";
  rule?: string[];
  category?: string[];
  namespace?: string;
  approvals?: string;
  output?: string;
  color: boolean;
}

const standardInput = "-";

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
  const rules = selectRules(allRules, options.rule ?? [], options.category ?? []);
  if (options.output !== undefined) assertWritable(options.output, paths);
  const approvals = loadApprovals(options.approvals, allRules);

  // Neither the approvals nor the report of an earlier run are manifests.
  const except = [approvals.file, options.output].filter((file) => file !== undefined && existsSync(file));
  const { files, unreadable } = findFiles(
    paths.filter((path) => path !== standardInput),
    except.filter((file) => file !== undefined),
  );
  const checks: Checks = {
    rules,
    approvals: approvals.approvals,
    namespace: options.namespace,
    today: day(new Date()),
  };
  const results = unreadable.map(({ name, failure }) => notRead(name, failure));
  if (paths.includes(standardInput)) results.push(checkRead("<stdin>", await readStandardInput(), checks));
  const progress = new Progress(files.length, process.stderr);
  for (const { name, path } of files) {
    results.push(checkRead(name, readText(path), checks));
    progress.step();
  }
  progress.end();

  const result = combine(results, rules.length, approvals.problems);
  report(result, options);
  if (result.problems.length > 0) return exitCodes.problems;
  return result.findings.length > 0 ? exitCodes.violations : exitCodes.ok;
}

function checkRead(name: string, read: Read, checks: Checks): FileResult {
  if ("failure" in read) return notRead(name, read.failure);
  try {
    return checkText(name, read.text, checks);
  } catch (error) {
    // One file that defeats the checker, such as by its depth, must not keep the others from being checked.
    return notRead(name, `cannot be checked: ${String(error)}`);
  }
}

function notRead(file: string, message: string): FileResult {
  return uncheckable({ kind: "file", message, location: { file, line: 1, column: 1 } });
}

function report(result: CheckResult, { format, output, color }: Options): void {
  const text =
    format === "json"
      ? `${JSON.stringify(jsonReport(result), null, 2)}\n`
      : textReport(result, output === undefined && wantsColor(color));
  if (output === undefined) print(text);
  else writeWhole(output, text);
}
