/**
 * `lockstep check`: manifests on disk or standard input, checked by the rules.
 */
import { existsSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import { rules as allRules } from "../../policies";
import { day } from "../settings/approvals";
import { defaultProfile, profiles, type Profile } from "../settings/profiles";
import { combine } from "../findings/result";
import { newSince } from "../findings/baseline";
import { formats } from "../report";
import { loadBaseline, writeBaseline } from "./baseline";
import { checkPaths } from "../sources/files/check-paths";
import { checkCluster } from "../sources/cluster/check-cluster";
import { exitCodes } from "./exit-codes";
import { assertWritable } from "./output";
import { packageVersion } from "./package-root";
import { checksOf } from "../sources/files/plan";
import { addFormat, destinations, writeReports, type Destination } from "./reports";
import { loadApprovals, loadSettings } from "./settings-files";
import { UsageError } from "../settings/usage-error";

interface Options {
  format?: Destination[];
  rule?: string[];
  category?: string[];
  exclude?: string[];
  values?: string[];
  set?: string[];
  kubeVersion?: string;
  apiVersions?: string[];
  cluster?: true;
  context?: string;
  namespace?: string;
  approvals?: string;
  settings?: string;
  profile?: Profile;
  baseline?: string;
  writeBaseline?: string;
  output?: string;
  threads?: number;
  color: boolean;
}

/** The command `lockstep check`. */
export function checkCommand(): Command {
  const collect = (value: string, values: string[] = []): string[] => [...values, value];
  return new Command("check")
    .summary("check manifests, charts and kustomizations")
    .description(
      "Checks Kubernetes manifests, Helm charts and kustomizations: files, folders with all below them, globs, or - " +
        "for standard input.",
    )
    .argument("[paths...]", "files (YAML or JSON), folders, globs, or -")
    .option(
      "--format <format[=file]>",
      `write a report, to a file where one is named; may be repeated: ${formats.join(", ")} (default: text)`,
      addFormat,
    )
    .option("--rule <name>", "check this rule; may be repeated", collect)
    .option("--category <name>", "check the rules of this category; may be repeated", collect)
    .option("--exclude <glob>", "leave out files and folders; may be repeated", collect)
    .option("--values <file>", "render charts with this values file; may be repeated", collect)
    .option("--set <name=value>", "render charts with this value; may be repeated", collect)
    .option(
      "--kube-version <version>",
      "render charts for this version of Kubernetes (default: that of Helm)",
    )
    .option(
      "--api-versions <group/version>",
      "render charts as if the cluster had it; may be repeated",
      collect,
    )
    .option("--cluster", "check the objects of a live cluster instead, which are only read")
    .option("--context <name>", "with --cluster: the context of the kubeconfig (default: the current one)")
    .option(
      "--namespace <name>",
      "namespace of objects that name none (default: default); with --cluster: check this one alone",
    )
    .option("--approvals <file>", "approved exceptions (default: approvals.yaml, if there is one)")
    .option(
      "--settings <file>",
      "levels, parameters and what is left out (default: lockstep.yaml, if there is one)",
    )
    .addOption(
      new Option(
        "--profile <name>",
        `the levels to start from (default: that of the settings, else ${defaultProfile})`,
      ).choices(Object.keys(profiles)),
    )
    .addOption(
      new Option("--baseline <file>", "leave out the findings in this file: only new ones fail").conflicts(
        "writeBaseline",
      ),
    )
    .option("--write-baseline <file>", "write the findings to this file, for --baseline")
    .option("--output <file>", "file of the report whose format names none")
    .option(
      "--threads <number>",
      "how many threads check files (default: as many as pay, up to 2)",
      toThreads,
    )
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
  assertSource(paths, options);
  if (options.namespace === "") throw new UsageError("--namespace needs the name of a namespace");
  const given = {
    values: options.values ?? [],
    set: options.set ?? [],
    kubeVersion: options.kubeVersion,
    apiVersions: options.apiVersions,
  };
  for (const file of given.values) {
    if (!existsSync(file)) throw new UsageError(`there is no values file ${file}`);
  }
  const reports = destinations(options.format ?? [], options.output, paths);
  if (options.writeBaseline !== undefined) assertWritable(options.writeBaseline, paths);
  const baseline = options.baseline === undefined ? [] : loadBaseline(options.baseline);
  const approvals = loadApprovals(options.approvals, allRules);
  const settings = loadSettings(options.settings, allRules, options.profile);

  // Neither the files that the check goes by nor the reports of an earlier run are manifests.
  const others = [
    ...[approvals.file, settings.file, options.baseline, options.writeBaseline],
    ...reports.map(({ file }) => file),
  ];
  const checks = checksOf({
    names: options.rule ?? [],
    categories: options.category ?? [],
    settings: settings.settings,
    approvals: approvals.approvals,
    namespace: options.namespace,
    today: day(new Date()),
  });
  const { rules } = checks;
  const { exclude, threads } = options;
  const inputs = { except: [...others, ...given.values], exclude, given, threads };
  const { results, ...rest } = await (options.cluster === true
    ? checkCluster(options, checks)
    : checkPaths(paths, inputs, checks));
  const problems = [...settings.problems, ...approvals.problems];
  const all = { ...combine(results, new Set(rules.map(({ name }) => name)).size, problems), ...rest };
  const result =
    options.writeBaseline === undefined ? newSince(baseline, all) : writeBaseline(options.writeBaseline, all);
  // Whoever names rules wants to see what they find.
  const listsAll = options.rule !== undefined || options.category !== undefined;
  writeReports(reports, result, { rules, version: packageVersion(), color: options.color, listsAll });
  if (result.problems.length > 0) return exitCodes.problems;
  return result.findings.some(({ rule }) => rule.level === "deny") ? exitCodes.violations : exitCodes.ok;
}

function toThreads(value: string): number {
  const threads = Number(value);
  if (!Number.isInteger(threads) || threads < 1 || threads > 64)
    throw new InvalidArgumentError("It must be a whole number from 1 to 64.");
  return threads;
}

function assertSource(paths: readonly string[], { cluster, context, exclude, values, set }: Options): void {
  if (cluster === true) {
    if (paths.length > 0 || [exclude, values, set].some((option) => option !== undefined))
      throw new UsageError("--cluster checks no files: check them by a command of their own");
    return;
  }
  if (context !== undefined) throw new UsageError("--context needs --cluster");
  if (paths.length === 0) throw new UsageError("name a file or a folder to check, or - for standard input");
}
