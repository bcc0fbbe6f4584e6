/**
 * `lockstep check`: manifests on disk or standard input, checked by the rules.
 */
import { existsSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import { suggest } from "../author/suggest";
import { defaultProfile, type Pack, type Severity } from "../author";
import { minorOf, newestVersion, oldestVersion } from "../families/kubernetes/schema";
import { day, isIn } from "../settings/approvals";
import { combine } from "../findings/result";
import { newSince } from "../findings/baseline";
import {
  formats,
  groupings,
  reportedLevels,
  worstSeverities,
  type Grouping,
  type ReportedLevel,
} from "../report";
import { loadBaseline, writeBaseline } from "./baseline";
import { linksOf } from "./links";
import { definitionsAt } from "../sources/files/find-definitions";
import { checkPaths } from "../sources/files/check-paths";
import { withOthers } from "../sources/files/others";
import type { ClusterResult } from "../sources/cluster/check-cluster";
import { exitCodes } from "./exit-codes";
import { assertWritable, note } from "./output";
import { packageVersion } from "./package-root";
import { packsFor } from "./packs";
import { checksOf, type PlannedChecks } from "../sources/files/plan";
import { addFormat, destinations, writeReports, type Destination } from "./reports";
import {
  definitionsOf,
  describeFiles,
  approvalsNotUsed,
  loadApprovals,
  loadSettings,
} from "./settings-files";
import { environmentOption } from "./environment-option";
import { misplacedFiles } from "./workspace";
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
  with?: string[];
  cluster?: true;
  context?: string;
  namespace?: string;
  approvals?: string;
  settings?: string;
  environment?: string;
  profile?: string;
  baseline?: string;
  writeBaseline?: string;
  output?: string;
  threads?: number;
  kubernetesVersion?: number;
  crds?: string[];
  color: boolean;
  frames: boolean;
  quiet?: true;
  statistics?: true;
  severity?: Severity[];
  level?: ReportedLevel[];
  groupBy?: Grouping;
  maxFindings?: number;
  repositoryUrl?: string;
  commit?: string;
  rulesUrl?: string;
}

/** The command `lockstep check`. */
export function checkCommand(builtIn: Pack): Command {
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
    .option(
      "--with <path>",
      "manifests of others, which rules over several objects read and nothing judges; may be repeated",
      collect,
    )
    .option("--values <file>", "render charts with this values file; may be repeated", collect)
    .option("--set <name=value>", "render charts with this value; may be repeated", collect)
    .option(
      "--kube-version <version>",
      "render charts for this version of Kubernetes (default: that of --kubernetes-version, else that of Helm)",
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
    .option("--approvals <file>", "approved exceptions (default: approvals.yaml beside the settings)")
    .option(
      "--settings <file>",
      "levels, parameters and what is left out (default: the nearest lockstep.yaml upwards)",
    )
    .addOption(environmentOption())
    .addOption(
      new Option(
        "--profile <name>",
        `the levels to start from (default: that of the settings, else ${defaultProfile})`,
      ).choices(Object.keys(builtIn.profiles)),
    )
    .addOption(
      new Option("--baseline <file>", "leave out the findings in this file: only new ones fail").conflicts(
        "writeBaseline",
      ),
    )
    .option("--write-baseline <file>", "write the findings to this file, for --baseline")
    .option(
      "--kubernetes-version <version>",
      `read objects as this version of Kubernetes does, ${oldestVersion} to ${newestVersion} (default: ${newestVersion}; with --cluster: that of the cluster)`,
      toMinor,
    )
    .option(
      "--crds <path>",
      "CustomResourceDefinitions by which to read custom resources, besides those among the files; may be repeated",
      collect,
    )
    .option("--output <file>", "file of the report whose format names none")
    .option(
      "--threads <number>",
      "how many threads check files (default: as many as pay, up to 2)",
      toNumber(1, 64),
    )
    .option("--quiet", "text: say no more than what fails the check")
    .option(
      "--severity <severities>",
      `text: list findings of these alone: ${worstSeverities.join(", ")}`,
      oneOrMoreOf(worstSeverities),
    )
    .option(
      "--level <levels>",
      `text: list findings of these alone: ${reportedLevels.join(", ")}`,
      oneOrMoreOf(reportedLevels),
    )
    .option("--statistics", "text: count the findings of each rule instead of listing them")
    .addOption(
      new Option("--group-by <what>", "text: what findings are listed by (default: file)").choices(groupings),
    )
    .option("--max-findings <number>", "text: list no more than this many", toNumber(0, Infinity))
    .option(
      "--repository-url <address>",
      "markdown: link places to the lines in this repository (default: that of the job on GitHub and GitLab)",
    )
    .option(
      "--commit <id>",
      "markdown: the commit of the lines (default: that of the job on GitHub and GitLab)",
    )
    .option(
      "--rules-url <address>",
      "markdown, sarif: the folder with the pages of rules (default: that of the repository that the package names)",
    )
    .option("--no-frames", "text: no lines of the source, which only a terminal gets")
    .option("--no-color", "no colours")
    .addHelpText(
      "after",
      "\nExit codes: 0 clean, 1 violations, 2 wrong usage, 3 something could not be checked.",
    )
    .action(async (paths: string[], options: Options) => {
      process.exitCode = await check(paths, options, builtIn);
    });
}

async function check(paths: readonly string[], options: Options, builtIn: Pack): Promise<number> {
  assertSource(paths, options);
  if (options.namespace === "") throw new UsageError("--namespace needs the name of a namespace");
  const { kubernetesVersion: minor } = options;
  const given = {
    values: options.values ?? [],
    set: options.set ?? [],
    kubeVersion: options.kubeVersion ?? (minor === undefined ? undefined : `1.${minor}`),
    apiVersions: options.apiVersions,
  };
  for (const file of given.values) {
    if (!existsSync(file)) throw new UsageError(`there is no values file ${file}`);
  }
  const links = linksOf(options);
  const reports = destinations(options.format ?? [], options.output, paths);
  if (options.writeBaseline !== undefined) assertWritable(options.writeBaseline, paths);
  const baseline = options.baseline === undefined ? [] : loadBaseline(options.baseline);
  const packs = await packsFor(builtIn, options.settings);
  const approvals = loadApprovals(options, packs.rules);
  const settings = loadSettings(options, packs, options.profile);

  // Neither the files that the check goes by nor the reports of an earlier run are manifests.
  const others = [
    ...[approvals.file, settings.file, options.baseline, options.writeBaseline],
    ...reports.map(({ file }) => file),
  ];
  const plan = {
    packs: packs.places,
    names: options.rule ?? [],
    categories: options.category ?? [],
    settings: settings.settings,
    approvals: approvals.approvals.filter((approval) => isIn(approval, options.environment)),
    namespace: options.namespace,
    today: day(new Date()),
    minor: options.kubernetesVersion ?? settings.reading.minor,
    definitions: [...definitionsAt(options.crds ?? []), ...definitionsOf(settings)],
    complete: settings.complete,
    rendersReleases: settings.rendersReleases,
  };
  const checks = withOthers(checksOf(plan, packs.rules), options.with ?? []);
  const { rules } = checks;
  const { exclude, threads } = options;
  const inputs = { except: [...others, ...given.values], exclude, given, threads };
  const {
    results,
    read = [],
    ...rest
  } = options.cluster === true
    ? { ...(await clusterResults(options, checks)), read: undefined }
    : await checkPaths(paths, inputs, checks);
  misplacedFiles(options, [...paths, ...read]).forEach(note);
  if (options.environment === undefined) approvalsNotUsed(approvals).forEach(note);
  const problems = [...settings.problems, ...approvals.problems];
  const all = { ...combine(results, new Set(rules.map(({ name }) => name)).size, problems), ...rest };
  const result =
    options.writeBaseline === undefined ? newSince(baseline, all) : writeBaseline(options.writeBaseline, all);
  // Whoever names rules wants to see what they find.
  const listsAll = options.rule !== undefined || options.category !== undefined;
  writeReports(reports, result, {
    rules,
    version: packageVersion(),
    color: options.color,
    contains: builtIn.contains,
    links,
    environment: options.environment,
    goesBy: describeFiles(settings, approvals),
    frames: options.frames,
    listsAll,
    levels: options.level,
    severities: options.severity,
    quiet: options.quiet,
    statistics: options.statistics,
    groupBy: options.groupBy,
    maxFindings: options.maxFindings,
    excludedBy: { approvals: approvals.file, baseline: options.baseline, settings: settings.file },
  });
  if (result.problems.length > 0) return exitCodes.problems;
  return result.findings.some(({ rule }) => rule.level === "deny") ? exitCodes.violations : exitCodes.ok;
}

/** The results of a cluster. What reads it is loaded for it alone. */
async function clusterResults(options: Options, checks: PlannedChecks): Promise<ClusterResult> {
  const { checkCluster } = await import("../sources/cluster/check-cluster.js");
  return checkCluster(options, checks);
}

/** Reads a whole number from one to another. */
function toNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (value.trim() === "" || !Number.isInteger(number) || number < least || number > most) {
      const range = most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`;
      throw new InvalidArgumentError(`It must be a whole number ${range}.`);
    }
    return number;
  };
}

/** Reads words with commas between them, and adds them to those of the same option before. */
function oneOrMoreOf<Word extends string>(
  words: readonly Word[],
): (value: string, before?: Word[]) => Word[] {
  return (value, before = []) => {
    const named = value.split(",").map((each) => {
      const word = words.find((candidate) => candidate === each.trim().toLowerCase());
      if (word === undefined) {
        const meant = suggest(each.trim(), words);
        throw new InvalidArgumentError(
          meant === undefined ? `It must be one or more of ${words.join(", ")}.` : `Did you mean ${meant}?`,
        );
      }
      return word;
    });
    return [...before, ...named];
  };
}

function toMinor(value: string): number {
  const minor = minorOf(value);
  if (minor === undefined)
    throw new InvalidArgumentError(`It must be a version from ${oldestVersion} to ${newestVersion}.`);
  return minor;
}

function assertSource(
  paths: readonly string[],
  { cluster, context, exclude, values, set, with: others }: Options,
): void {
  if (cluster === true) {
    if (paths.length > 0 || [exclude, values, set, others].some((option) => option !== undefined))
      throw new UsageError("--cluster checks no files: check them by a command of their own");
    return;
  }
  if (context !== undefined) throw new UsageError("--context needs --cluster");
  if (paths.length === 0) throw new UsageError("name a file or a folder to check, or - for standard input");
}
