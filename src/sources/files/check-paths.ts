/**
 * Checking what the paths on a command line stand for.
 */
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import type { Part } from "../../check/check-together";
import { joined, type FileResult } from "../../findings/result";
import { checkChart } from "../rendered/check-chart";
import { checkAlone, checkRead } from "./check-file";
import { checkFiles } from "../threads/check-files";
import { checkKustomization } from "../rendered/check-kustomization";
import { withReleases } from "../rendered/releases";
import { notRead, startOf } from "../each-safely";
import { definitionsInFiles } from "./find-definitions";
import { findFiles, type FoundFile } from "./find-files";
import { isHelmOutput } from "../helm-objects";
import { releaseNamespace, type RenderOptions } from "../rendered/helm";
import { inParallel } from "../threads/in-parallel";
import { withSchemas, type PlannedChecks } from "./plan";
import { mergeOverlays } from "../rendered/merge-overlays";
import { planKustomizations } from "../rendered/plan-kustomizations";
import { Remotes } from "../rendered/remotes";
import { Progress } from "./progress";
import { readStandardInput, readText, type Read } from "./read";
import { sourcesIn, withTogether } from "../together";

/** The path that stands for it. */
const standardInput = "-";

/** What there is to be said of the paths. */
export interface Inputs {
  /** Files that are no manifests, wherever they are. */
  readonly except: readonly (string | undefined)[];
  /** Globs of files and folders that are left out. */
  readonly exclude?: readonly string[] | undefined;
  /** The values of charts. */
  readonly given?: RenderOptions;
  /** On how many threads files are checked; on as many as pay unless given. */
  readonly threads?: number | undefined;
}

/** What the check of paths comes to. */
export interface CheckedPaths {
  /** One for each file, chart and kustomization. */
  readonly results: readonly FileResult[];
  /** How many files and folders were left out. */
  readonly ignored: number;
  /** The names of the files that were read as manifests. */
  readonly read: readonly string[];
}

/**
 * Checks files, folders, globs, and `-` for standard input; charts and kustomizations as what they are rendered to.
 *
 * @throws UsageError if there is nothing at one of the paths.
 */
export async function checkPaths(
  paths: readonly string[],
  { except, exclude = [], given = { values: [], set: [] }, threads }: Inputs,
  planned: PlannedChecks,
): Promise<CheckedPaths> {
  const found = findFiles(
    paths.filter((path) => path !== standardInput),
    except.filter((file) => file !== undefined).filter((file) => existsSync(file)),
    exclude,
  );
  const { toBuild, unused, parts, manifests } = planKustomizations(found.kustomizations);
  const files = [...found.files.filter(({ isNamed, real }) => isNamed || !parts.has(real)), ...manifests];
  const definitions = definitionsInFiles(files);
  const piped = paths.includes(standardInput) ? await readStandardInput() : undefined;
  const own = withNamespace(planned, paths, piped);
  const checks = definitions.length === 0 ? own : withSchemas(own, { definitions });
  const results = found.unreadable.map(({ name, failure }) => notRead(name, failure));
  results.push(...unused.map(unusedComponent));
  let ignored = found.ignored;

  const set: Part[] = [];
  const addPart = (name: string, result: FileResult, read: () => Read): void => {
    const text = (): string | undefined => {
      const its = read();
      return "failure" in its ? undefined : its.text;
    };
    set.push({ result, sourceOf: sourcesIn(name, text), givenIn: dirname(name) });
  };
  if (piped !== undefined) {
    const again = (its: PlannedChecks): FileResult => checkRead("<stdin>", piped, its);
    addPart("<stdin>", await withReleases(again(checks), checks, again), () => piped);
  }
  const progress = new Progress(files.length + found.charts.length + toBuild.length, process.stderr);
  const step = (): void => {
    progress.step();
  };
  for (const [at, result] of (await checkFiles(files, checks, { threads, step })).entries()) {
    const file = files[at];
    if (result === null) ignored++;
    else if (file !== undefined) {
      const again = (its: PlannedChecks): FileResult => checkAlone(file, its);
      addPart(file.name, await withReleases(result, checks, again), () => readText(file.path));
    }
  }
  results.push(...withTogether(paths.join(" "), set, checks));
  const charts = await inParallel(found.charts, async (chart) => {
    const checked = await checkChart(chart, given, checks);
    step();
    return checked;
  });
  const remotes = new Remotes();
  const kustomizations = await inParallel(toBuild, async (kustomization) => {
    const checked = await checkKustomization(kustomization, remotes, checks);
    step();
    return checked;
  });
  progress.end();
  results.push(...charts.map(({ result }) => result), ...mergeOverlays(kustomizations));
  return {
    results,
    ignored: charts.reduce((sum, { ignored: templates }) => sum + templates, ignored),
    read: files.map(({ name }) => name),
  };
}

/** What `helm template` prints alone is in the namespace of a release, as what is made of a chart. */
function withNamespace(
  planned: PlannedChecks,
  paths: readonly string[],
  piped: Read | undefined,
): PlannedChecks {
  const isOfHelm = paths.length === 1 && piped !== undefined && "text" in piped && isHelmOutput(piped.text);
  return isOfHelm ? { ...planned, namespace: planned.namespace ?? releaseNamespace } : planned;
}

function unusedComponent({ name }: FoundFile): FileResult {
  const message = "a component is checked with the kustomizations that use it, and none does here";
  return { ...joined([]), renderer: "kustomize", notes: [{ message, location: startOf(name) }] };
}
