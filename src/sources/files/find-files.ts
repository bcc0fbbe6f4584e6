/**
 * What the paths on a command line stand for: files, charts and kustomizations.
 */
import { existsSync, readdirSync, realpathSync, statSync, type Dirent, type Stats } from "node:fs";
import { basename, dirname, extname, join, normalize, relative, resolve, sep } from "node:path";
import { closest } from "../../author/suggest";
import { chartAround, chartFile, isFile, isInChart, isOfChart } from "../rendered/chart-files";
import { asGlob, Excluded, type Glob } from "./globs";
import { ignoreFiles, IgnoreRules, whyNotFollowed, rootOf } from "./ignore-rules";
import { programFileOf } from "../pulumi/project";
import { describeFailure, readText } from "./read";
import { UsageError } from "../../settings/usage-error";

/** A file to check. */
export interface FoundFile {
  /** The path that reports show. */
  readonly name: string;
  readonly path: string;
  /** The path without links, by which one file is known. */
  readonly real: string;
  /** Whether the command line names the file itself, and not a folder or a glob that it was found by. */
  readonly isNamed: boolean;
  /** Whether it is in the folder of a chart, and so may be a template. */
  readonly isInChart: boolean;
}

/** A chart to render. */
export interface FoundChart {
  /** The path of its folder that reports show. */
  readonly name: string;
  readonly path: string;
  /** Whether a template is left out, though Helm renders it. */
  ignores(template: string): boolean;
  /** What of the chart the command line names, and so is checked alone; the whole chart unless given. */
  readonly only: ChartParts | undefined;
}

/** Parts of a chart. */
export interface ChartParts {
  /** Templates and folders of templates, as reports show them; all of them where there are none. */
  readonly templates: readonly string[];
  /** Values files to render the chart with, from its folder; those that it is tried with where there are none. */
  readonly values: readonly string[];
}

/** A file or folder that cannot be looked at. */
export interface Unreadable {
  /** The path that reports show. */
  readonly name: string;
  readonly failure: string;
}

/** What paths stand for. */
export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly charts: readonly FoundChart[];
  /** The files that make a folder a kustomization. */
  readonly kustomizations: readonly FoundFile[];
  readonly unreadable: readonly Unreadable[];
  /** How many files and folders ignore files or `--exclude` leave out. What is in such a folder is not counted. */
  readonly ignored: number;
}

/** What is said of a pipe, a socket or a device with the name of a manifest, unless the command line names it. */
const noFile = "cannot be read: it is no file";

const extensions = new Set([".yaml", ".yml", ".json"]);
const skippedFolders = new Set([".git", "node_modules"]);
const kustomizationFiles = new Set(["kustomization.yaml", "kustomization.yml", "Kustomization"]);

/**
 * What paths stand for: a file for itself, a folder or a glob for the manifests, charts and kustomizations in it and
 * below. A template stands for its chart. Each is found once, whatever paths and links lead to it.
 *
 * @param except Files that are left out.
 * @param exclude Globs of files and folders that are left out.
 * @throws UsageError if there is nothing at one of the paths.
 */
export function findFiles(
  paths: readonly string[],
  except: readonly string[],
  exclude: readonly string[] = [],
): FoundFiles {
  const search = new Search(except, new Excluded(exclude));
  const given = paths.map((path) => {
    const glob = asGlob(path);
    return { path, glob, stats: statOf(glob?.folder ?? path) };
  });
  for (const { path, glob, stats } of given) search.addGiven(glob?.folder ?? path, stats, glob);
  search.followLinks();
  for (const { path, glob } of given) {
    if (glob !== undefined && !search.fitting.has(glob)) {
      throw new UsageError(`no YAML or JSON file, chart or kustomization fits ${path}`);
    }
  }
  return search;
}

function statOf(path: string): Stats | Error {
  try {
    return statSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") return error as Error;
    throw new UsageError(`there is no file or folder ${path}`, neighbour(path));
  }
}

/** The path that somebody may have meant who gave one that leads nowhere: with other names for those that are not there. */
function neighbour(path: string): string | undefined {
  const folder = dirname(path);
  const around = existsSync(folder) || folder === path ? folder : neighbour(folder);
  if (around === undefined) return undefined;
  if (existsSync(join(around, basename(path)))) return join(around, basename(path));
  try {
    const meant = closest(basename(path), readdirSync(around));
    return meant === undefined ? undefined : join(around, meant);
  } catch {
    return undefined;
  }
}

/** How the folders below one on the command line are walked. */
interface Walk {
  /** The folder on the command line. */
  readonly from: string;
  readonly glob: Glob | undefined;
  /** The real paths of the folders that were walked. */
  readonly walked: Set<string>;
  readonly rules: IgnoreRules;
  readonly isInChart: boolean;
}

class Search implements FoundFiles {
  readonly files: FoundFile[] = [];
  readonly kustomizations: FoundFile[] = [];
  readonly unreadable: Unreadable[] = [];
  /** The globs that something fits. */
  readonly fitting = new Set<Glob>();
  /** The charts, by their real paths. */
  private readonly foundCharts = new Map<string, FoundChart & { only: ChartParts | undefined }>();
  /** The real paths of the files that are done. */
  private readonly seen: Set<string>;
  private readonly walked = new Set<string>();
  private readonly ignoredPaths = new Set<string>();
  /** Links are followed last, so that a file is shown by its own path rather than by one through a link. */
  private readonly links: { readonly path: string; readonly walk: Walk }[] = [];

  constructor(
    except: readonly string[],
    private readonly excluded: Excluded,
  ) {
    this.seen = new Set(except.map((path) => realpathSync(path)));
  }

  get charts(): FoundChart[] {
    return [...this.foundCharts.values()];
  }

  get ignored(): number {
    return this.ignoredPaths.size;
  }

  /** Adds what a path on the command line stands for, whatever its extension and whatever ignore files say. */
  addGiven(path: string, stats: Stats | Error, glob?: Glob): void {
    const chart = chartAround(path);
    const isExcluded = this.excluded.has(path, dirname(path));
    if (glob !== undefined && (isExcluded || chart !== undefined)) this.fitting.add(glob);
    if (isExcluded) this.ignore(path, undefined);
    else if (stats instanceof Error) this.fail(path, stats);
    else if (chart !== undefined) this.addChart(chart, this.walkFrom(chart, undefined), partOf(chart, path));
    else if (stats.isDirectory()) this.addFolder(path, this.walkFrom(path, glob));
    // Pipes too: `lockstep check <(helm template .)`.
    else this.addNamed(path);
  }

  /** Adds a file, and the program of a project file that is in another one. */
  private addNamed(path: string): void {
    const how = { isNamed: true, isInChart: false };
    this.addFile(path, how);
    const program = programFileOf(path);
    if (program !== undefined) this.addFile(program, how);
  }

  private walkFrom(folder: string, glob: Glob | undefined): Walk {
    // A glob finds a part of a folder, and another one may find the rest.
    const walked = glob === undefined ? this.walked : new Set<string>();
    const rules = this.rulesAround(folder);
    return { from: folder, glob, walked, rules, isInChart: isInChart(folder) };
  }

  private addFolder(folder: string, walk: Walk): void {
    const real = realpathSync(folder);
    // A folder can be reached again through a link, even from within itself.
    if (walk.walked.has(real)) return;
    walk.walked.add(real);
    const entries = this.entries(folder);
    const rules = this.rulesIn(folder, walk.rules);
    const isChart = entries.some(({ name }) => name === chartFile) && isFile(join(folder, chartFile));
    const within = { ...walk, rules, isInChart: walk.isInChart || isChart };
    if (isChart && this.fits(walk.glob, folder, join(folder, chartFile))) this.addChart(folder, within);
    for (const entry of entries) {
      if (!(isChart && isOfChart(entry.name))) this.addEntry(entry, join(folder, entry.name), within);
    }
  }

  private addEntry(entry: Dirent, path: string, walk: Walk): void {
    if (entry.isDirectory()) {
      if (isSkipped(path)) return;
      if (this.isIgnored(path, true, walk)) this.ignore(path, walk.glob);
      else this.addFolder(path, walk);
    } else if (entry.isSymbolicLink() || (entry.isFile() && isManifest(path))) {
      if (this.isIgnored(path, false, walk)) this.ignore(path, walk.glob);
      else if (entry.isSymbolicLink()) this.links.push({ path, walk });
      else if (this.fits(walk.glob, path)) this.addFile(path, { isNamed: false, isInChart: walk.isInChart });
    } else if (isManifest(path) && !this.isIgnored(path, false, walk) && this.fits(walk.glob, path)) {
      this.fail(path, noFile);
    }
  }

  /** Adds what the links lead to that were found on the way. */
  followLinks(): void {
    // Links that are found while links are followed are appended, and so followed too.
    for (const { path, walk } of this.links) this.addLink(path, walk);
  }

  private addLink(path: string, walk: Walk): void {
    try {
      const stats = statSync(path);
      if (stats.isDirectory()) {
        if (!isSkipped(path)) this.addFolder(path, walk);
      } else if (isManifest(path) && this.fits(walk.glob, path)) {
        if (stats.isFile()) this.addFile(path, { isNamed: false, isInChart: walk.isInChart });
        else this.fail(path, noFile);
      }
    } catch (error) {
      if (isManifest(path)) this.fail(path, error);
    }
  }

  /** @param part What of the chart is named; the whole chart unless given. */
  private addChart(folder: string, walk: Walk, part?: ChartParts): void {
    const real = join(realPath(folder), chartFile);
    const known = this.foundCharts.get(real);
    if (known !== undefined) known.only = together(known.only, part);
    if (this.seen.has(real)) return;
    this.seen.add(real);
    const ignores = (template: string): boolean => this.isIgnored(template, false, walk);
    this.foundCharts.set(real, { name: shown(folder), path: folder, ignores, only: part });
  }

  private addFile(path: string, how: Pick<FoundFile, "isNamed" | "isInChart">): void {
    const real = realPath(path);
    if (this.seen.has(real)) return;
    this.seen.add(real);
    const list = isKustomization(path) ? this.kustomizations : this.files;
    list.push({ name: shown(path), path, real, ...how });
  }

  /** Whether what is at one of these paths is to be found. */
  private fits(glob: Glob | undefined, ...paths: readonly string[]): boolean {
    if (glob === undefined) return true;
    const does = paths.some((path) => glob.fits(path));
    if (does) this.fitting.add(glob);
    return does;
  }

  private isIgnored(path: string, isFolder: boolean, { from, rules }: Walk): boolean {
    return this.excluded.has(path, from) || rules.ignore(path, isFolder);
  }

  private ignore(path: string, glob: Glob | undefined): void {
    if (this.fits(glob, path)) this.ignoredPaths.add(realPath(path));
  }

  /** What the ignore files around a folder say of what is in it: nothing if they leave out the folder itself. */
  private rulesAround(folder: string): IgnoreRules {
    const root = rootOf(folder);
    const above = [resolve(folder)];
    while (above[0] !== undefined && above[0] !== root) above.unshift(dirname(above[0]));
    const rules = above.slice(0, -1).reduce((all, each) => this.rulesIn(each, all), IgnoreRules.from(root));
    return rules.ignore(folder, true) ? IgnoreRules.from(resolve(folder)) : rules;
  }

  private rulesIn(folder: string, rules: IgnoreRules): IgnoreRules {
    let all = rules;
    for (const name of ignoreFiles) {
      const path = join(folder, name);
      if (!isFile(path)) continue;
      const read = readText(path);
      const failure = "failure" in read ? read.failure : whyNotFollowed(read.text);
      if (failure !== undefined) this.fail(path, failure);
      else if ("text" in read) all = all.with(folder, read.text);
    }
    return all;
  }

  private entries(folder: string): Dirent[] {
    try {
      return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      this.fail(folder, error);
      return [];
    }
  }

  /** @param failure What the system says, or what is to be said. */
  private fail(path: string, failure: unknown): void {
    const name = shown(path);
    if (this.unreadable.some((other) => other.name === name)) return;
    this.unreadable.push({ name, failure: typeof failure === "string" ? failure : describeFailure(failure) });
  }
}

/** Whether a folder holds nobody's manifests; one is `vendor` with the sources that a Go module is built with. */
function isSkipped(folder: string): boolean {
  const name = basename(folder);
  return skippedFolders.has(name) || (name === "vendor" && isFile(join(folder, "modules.txt")));
}

/** Whether a file makes its folder a kustomization, going by its name. */
export function isKustomization(path: string): boolean {
  return kustomizationFiles.has(basename(path));
}

function isManifest(path: string): boolean {
  return isKustomization(path) || extensions.has(extname(path).toLowerCase());
}

/** What of a chart a path names; undefined for the whole of it. */
function partOf(chart: string, path: string): ChartParts | undefined {
  const part = shown(relative(chart, path));
  if (part.startsWith("templates/")) return { templates: [shown(path)], values: [] };
  const isWhole = [chartFile, "values.yaml", "templates"].includes(part);
  return isWhole ? undefined : { templates: [], values: [part] };
}

function together(one?: ChartParts, other?: ChartParts): ChartParts | undefined {
  if (one === undefined || other === undefined) return undefined;
  return {
    templates: [...new Set([...one.templates, ...other.templates])],
    values: [...new Set([...one.values, ...other.values])],
  };
}

/** The real path; the path itself for what has none, such as a pipe of the shell. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** A path as reports show it. */
export function shown(path: string): string {
  return normalize(path).replaceAll(sep, "/");
}
