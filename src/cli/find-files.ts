/**
 * The files that the paths on a command line stand for.
 */
import { readdirSync, realpathSync, statSync, type Dirent, type Stats } from "node:fs";
import { basename, dirname, extname, join, normalize, sep } from "node:path";
import { suggest } from "../engine/suggest";
import { describeFailure } from "./read";
import { UsageError } from "./usage-error";

/** A file to check. */
export interface FoundFile {
  /** The path that reports show. */
  readonly name: string;
  readonly path: string;
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
  readonly unreadable: readonly Unreadable[];
}

const extensions = new Set([".yaml", ".yml", ".json"]);
const skippedFolders = new Set([".git", "node_modules"]);

/**
 * The files that paths stand for: themselves, or the manifests in them and below if they are folders. Each
 * file comes once, whatever paths and links lead to it.
 *
 * @param except Files that are left out.
 * @throws UsageError if there is nothing at one of the paths.
 */
export function findFiles(paths: readonly string[], except: readonly string[]): FoundFiles {
  const search = new Search(except);
  const given = paths.map((path) => ({ path, stats: statOf(path) }));
  for (const { path, stats } of given) search.addGiven(path, stats);
  search.followLinks();
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

/** The path that somebody may have meant who gave one that leads nowhere. */
function neighbour(path: string): string | undefined {
  const folder = dirname(path);
  try {
    const meant = suggest(basename(path), readdirSync(folder));
    return meant === undefined ? undefined : join(folder, meant);
  } catch {
    return undefined;
  }
}

class Search implements FoundFiles {
  readonly files: FoundFile[] = [];
  readonly unreadable: Unreadable[] = [];
  /** The real paths of the files and folders that are done. */
  private readonly seen: Set<string>;
  /** Links are followed last, so that a file is shown by its own path rather than by one through a link. */
  private readonly links: string[] = [];

  constructor(except: readonly string[]) {
    this.seen = new Set(except.map((path) => realpathSync(path)));
  }

  /** Adds what a path on the command line stands for, whatever its extension. */
  addGiven(path: string, stats: Stats | Error): void {
    if (stats instanceof Error) this.fail(path, stats);
    else if (stats.isDirectory()) this.addFolder(path);
    // Pipes too: `lockstep check <(helm template .)`.
    else this.addFile(path);
  }

  private addFolder(folder: string): void {
    const real = realpathSync(folder);
    // A folder can be reached again through a link, even from within itself.
    if (this.seen.has(real)) return;
    this.seen.add(real);
    for (const entry of this.entries(folder)) {
      const path = join(folder, entry.name);
      if (entry.isSymbolicLink()) this.links.push(path);
      else if (entry.isDirectory()) this.addSubfolder(path);
      else if (entry.isFile() && isManifest(path)) this.addFile(path, join(real, entry.name));
    }
  }

  /** Adds what the links lead to that were found on the way. */
  followLinks(): void {
    // Links that are found while links are followed are appended, and so followed too.
    for (const path of this.links) this.addLink(path);
  }

  private addLink(path: string): void {
    try {
      const stats = statSync(path);
      if (stats.isDirectory()) this.addSubfolder(path);
      else if (stats.isFile() && isManifest(path)) this.addFile(path);
    } catch (error) {
      if (isManifest(path)) this.fail(path, error);
    }
  }

  private addSubfolder(path: string): void {
    if (!skippedFolders.has(basename(path))) this.addFolder(path);
  }

  private addFile(path: string, real = realPath(path)): void {
    if (this.seen.has(real)) return;
    this.seen.add(real);
    this.files.push({ name: shown(path), path });
  }

  private entries(folder: string): Dirent[] {
    try {
      return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      this.fail(folder, error);
      return [];
    }
  }

  private fail(path: string, error: unknown): void {
    this.unreadable.push({ name: shown(path), failure: describeFailure(error) });
  }
}

function isManifest(path: string): boolean {
  return extensions.has(extname(path).toLowerCase());
}

/** The real path; the path itself for what has none, such as a pipe of the shell. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function shown(path: string): string {
  return normalize(path).replaceAll(sep, "/");
}
