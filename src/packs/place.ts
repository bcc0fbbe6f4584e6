/**
 * Where a pack that the settings name is: a folder in the workspace, or a package that is installed there. Nothing is
 * found by name alone.
 */
import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { isMapping } from "../author/shape";
import type { PackEntry } from "../settings/packs";

/** Where a pack is, in plain values: every thread loads the same from it. */
export interface PackPlace {
  /** What the settings call it. */
  readonly use: string;
  readonly prefix: string;
  /** The version of its package; undefined for a folder of the workspace. */
  readonly version: string | undefined;
  /** The absolute path of the folder with its rules, `<category>/<rule-name>.ts`. */
  readonly folder: string;
}

/** The version of what rules of packages are written against; it changes when such a rule must. */
const api = 1;

/**
 * Where a pack is.
 *
 * @param workspace The absolute path of the folder with the settings.
 * @returns The place, or why there is none.
 */
export function placeOf({ use, prefix }: PackEntry, workspace: string): PackPlace | string {
  const folder = use.startsWith("./") ? localFolder(use, workspace) : packageFolder(use, workspace);
  return typeof folder === "string" ? folder : { use, prefix, version: folder.version, folder: folder.path };
}

/** A folder, and the version of what it is part of. */
interface Place {
  readonly path: string;
  readonly version: string | undefined;
}

function localFolder(use: string, workspace: string): Place | string {
  const path = join(workspace, use);
  if (!isFolder(path)) return `there is no folder ${use}`;
  const real = realpathSync(path);
  if (!real.startsWith(realpathSync(workspace) + sep)) {
    return `the folder ${use} is a link out of the workspace: copy its rules, or make it a package`;
  }
  return { path: real, version: undefined };
}

function packageFolder(name: string, workspace: string): Place | string {
  const found = packageAt(name, workspace);
  if (typeof found === "string") return found;
  const path = join(found.path, "policies");
  if (!isFolder(path)) return `the package ${name} has no folder policies/`;
  const isInside = realpathSync(path).startsWith(found.path + sep);
  return isInside ? { ...found, path } : `the folder policies/ of the package ${name} is a link out of it`;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/**
 * The settings file that another extends.
 *
 * @param use A file in the workspace, which begins with `./`, or an npm package, which has it in its root.
 * @returns The absolute path, or why there is none.
 */
export function extendedFile(use: string, workspace: string): { path: string } | string {
  const isLocal = use.startsWith("./");
  const found = isLocal ? { path: workspace } : packageAt(use, workspace);
  if (typeof found === "string") return found;
  const path = join(found.path, isLocal ? use : "lockstep.yaml");
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === true) return { path };
  return isLocal ? `there is no file ${use}` : `the package ${use} has no lockstep.yaml`;
}

/** An installed package that is a pack. */
function packageAt(name: string, workspace: string): Place | string {
  const found = upwards(workspace)
    .map((folder) => join(folder, "node_modules", name))
    .find((folder) => existsSync(join(folder, "package.json")));
  if (found === undefined) return `the package ${name} is not installed: run \`npm install ${name}\``;
  const described = descriptionIn(found);
  if (described === undefined) return `the package.json of ${name} is not a JSON object`;
  const { peerDependencies, lockstep } = described;
  if (!isMapping(peerDependencies) || !Object.hasOwn(peerDependencies, "lockstep")) {
    return `the package ${name} is not a pack: its package.json has no peerDependencies.lockstep`;
  }
  const its = isMapping(lockstep) ? lockstep["api"] : undefined;
  if (its !== api) {
    const shown = its === undefined ? "no version" : `version ${JSON.stringify(its)}`;
    return `the package ${name} has ${shown} of the rule API in lockstep.api of its package.json; this Lockstep reads version ${api}`;
  }
  const version = versionIn(found);
  if (version === undefined) return `the package.json of ${name} gives no version`;
  return { path: realpathSync(found), version };
}

/** The version that the package.json in a folder gives; undefined where there is none. */
export function versionIn(folder: string): string | undefined {
  const version = descriptionIn(folder)?.["version"];
  return typeof version === "string" ? version : undefined;
}

function descriptionIn(folder: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return isMapping(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A folder and all above it. */
export function upwards(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...upwards(above)];
}
