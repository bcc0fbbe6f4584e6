/**
 * Patterns on the command line: of the files to check, and of those to leave out.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import ignore, { type Ignore } from "ignore";
import { pathFrom } from "./ignore-rules";

/** A pattern of files, as one that the shell was not given to expand. */
export interface Glob {
  /** The folder in which all are that fit. */
  readonly folder: string;
  /** Whether a file or folder fits, by itself or with a folder that it is in. */
  fits(path: string): boolean;
}

/** A path as a glob; undefined where it has no wildcards, or there is a file of that very name. */
export function asGlob(path: string): Glob | undefined {
  if (!/[*?[{]/u.test(path) || existsSync(path)) return undefined;
  const steps = path.split("/");
  const wild = steps.findIndex((step) => /[*?[{]/u.test(step));
  const folder = steps.slice(0, wild).join("/") || (path.startsWith("/") ? "/" : ".");
  const patterns = patternsOf(alternatives(steps.slice(wild).join("/")).map((each) => `/${each}`));
  return { folder, fits: (each) => isOneOf(patterns, pathFrom(resolve(folder), each)) };
}

/**
 * What the globs of `--exclude` leave out, in the syntax of ignore files. They count from the current folder or
 * from the folder that is checked, whichever fits.
 */
export class Excluded {
  private readonly patterns = new Map<string, Ignore>();

  constructor(private readonly globs: readonly string[]) {}

  /** @param folder The folder that was named on the command line, in which the path was found. */
  has(path: string, folder = "."): boolean {
    return [resolve("."), resolve(folder)].some((base) =>
      isOneOf(this.patternsFrom(base), pathFrom(base, path)),
    );
  }

  private patternsFrom(base: string): Ignore {
    const known = this.patterns.get(base);
    if (known !== undefined) return known;
    const here = join(base, "/");
    const globs = this.globs
      .map((glob) => (glob.startsWith(here) ? glob.slice(here.length - 1) : glob.replace(/^\.\//u, "/")))
      .flatMap(alternatives);
    const patterns = patternsOf(globs);
    this.patterns.set(base, patterns);
    return patterns;
  }
}

function patternsOf(globs: readonly string[]): Ignore {
  return ignore({ ignorecase: false }).add(globs);
}

/** Both as a file and as a folder, which patterns that end with `/` ask for. */
function isOneOf(patterns: Ignore, way: string): boolean {
  return way !== "" && (patterns.ignores(way) || patterns.ignores(`${way}/`));
}

/** The globs that one with alternatives such as `*.{yaml,yml}` stands for. */
function alternatives(glob: string): string[] {
  const found = [...glob.matchAll(/\{[^{}]*\}/gu)].find(([choices]) => choices.includes(","));
  if (found === undefined) return [glob];
  const [choices] = found;
  const [before, after] = [glob.slice(0, found.index), glob.slice(found.index + choices.length)];
  return choices
    .slice(1, -1)
    .split(",")
    .flatMap((choice) => alternatives(`${before}${choice}${after}`));
}
