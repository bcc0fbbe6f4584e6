/**
 * What ignore files say: the patterns of `.gitignore` and `.lockstepignore`, read as git reads them.
 */
import { existsSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import ignore, { type Ignore } from "ignore";

/** The files with patterns, in the order in which they hold: a later pattern overrules an earlier one. */
export const ignoreFiles = [".gitignore", ".lockstepignore"] as const;

/**
 * The most `**` with a folder after it that a pattern may have. Every one multiplies the time that a deep path takes
 * by its depth, and patterns come with the repository.
 */
const mostWildcards = 2;
/** More patterns than any repository has. */
const mostPatterns = 5000;

/** The patterns that hold in a folder. */
export class IgnoreRules {
  private constructor(
    /** The folder from which the patterns count. */
    private readonly root: string,
    private readonly patterns: Ignore,
  ) {}

  /** No patterns yet, for a folder and what is below it. */
  static from(root: string): IgnoreRules {
    return new IgnoreRules(root, newPatterns());
  }

  /** These patterns, and then those in the text of an ignore file in a folder. */
  with(folder: string, text: string): IgnoreRules {
    const prefix = pathFrom(this.root, folder);
    const patterns = linesOf(text).map((line) => below(prefix, line));
    return new IgnoreRules(this.root, newPatterns().add(this.patterns).add(patterns));
  }

  /** Whether a file or folder is left out, by itself or with a folder that it is in. */
  ignore(path: string, isFolder: boolean): boolean {
    const name = pathFrom(this.root, path);
    return name !== "" && this.patterns.ignores(isFolder ? `${name}/` : name);
  }
}

/** Why the patterns in a text are not followed; undefined where they are. */
export function whyNotFollowed(text: string): string | undefined {
  const lines = linesOf(text);
  if (lines.length > mostPatterns)
    return `cannot be followed: more than ${mostPatterns} patterns take too long`;
  const isWild = lines.some((line) => line.split("**/").length - 1 > mostWildcards);
  return isWild ? `cannot be followed: more than ${mostWildcards} **/ in a pattern take too long` : undefined;
}

/**
 * The folder whose ignore files are the first to hold in a folder: that of its repository; without one, the current
 * folder if it is in that, or else itself.
 */
export function rootOf(folder: string): string {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (at === dirname(at)) break;
  }
  const here = resolve(".");
  return pathFrom(here, folder) === "" ? resolve(folder) : here;
}

function newPatterns(): Ignore {
  // The verdict must not depend on the system that the check runs on.
  return ignore({ ignorecase: false });
}

function linesOf(text: string): string[] {
  return text
    .replace(/^\u{feff}/u, "")
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));
}

/** A pattern of an ignore file in a folder as a pattern of the root. */
function below(prefix: string, line: string): string {
  if (prefix === "") return line;
  const [, negation = "", pattern = ""] = /^(!?)(.*)$/u.exec(line) ?? [];
  const isAnchored = /\/(?=.*\S)/u.test(pattern);
  const folder = `/${prefix.replaceAll(/[\\*?[\]!# ]/gu, String.raw`\$&`)}`;
  return `${negation}${folder}/${isAnchored ? "" : "**/"}${pattern.replace(/^\//u, "")}`;
}

/** The path from a folder to something in it, with `/`; "" for the folder itself and for what is not in it. */
export function pathFrom(folder: string, path: string): string {
  const way = relative(folder, resolve(path));
  return way === ".." || way.startsWith(`..${sep}`) ? "" : way.replaceAll(sep, "/");
}
