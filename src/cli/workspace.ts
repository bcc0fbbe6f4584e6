/**
 * The workspace that a command runs in: the folder of the nearest `lockstep.yaml` at or above the current folder. It
 * holds the settings, the approvals, and what is generated.
 */
import { lstatSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { upwards } from "../packs/place";

/** The name of the settings file, which makes its folder a workspace. */
export const settingsName = "lockstep.yaml";
/** The name of the approvals file beside it. */
export const approvalsName = "approvals.yaml";

/** What to say to whoever runs a command about a workspace where there is none. */
export const noWorkspace = "there is no lockstep.yaml here or above: begin a workspace with `lockstep init`";

/** Where the files are that a command goes by, as paths from the current folder. */
export interface Workspace {
  /** The folder, absolute. */
  readonly folder: string;
  /** The settings file; undefined where there is none. */
  readonly settings: string | undefined;
  /** Where the approvals are, if there are any. */
  readonly approvals: string;
}

/**
 * The workspace of the current folder.
 *
 * @param given The settings file that the command names; the nearest one upwards unless given.
 */
export function findWorkspace(given?: string): Workspace {
  const settings = given ?? nearestSettings(process.cwd());
  const folder = settings === undefined ? process.cwd() : dirname(resolve(settings));
  return { folder, settings, approvals: shownPath(join(folder, approvalsName)) };
}

/** The nearest settings file at or above a folder. */
function nearestSettings(start: string): string | undefined {
  const found = upwards(start).find((folder) => isThere(join(folder, settingsName)));
  return found === undefined ? undefined : shownPath(join(found, settingsName));
}

/** What people call the settings file instead. */
const misnomers = ["lockstep.yml", ".lockstep.yaml", ".lockstep.yml"];

/**
 * The settings files of another name than the one that is read, from the current folder up to the workspace. Whoever
 * wrote one means to be held to it.
 */
export function misnamedSettings(workspace: Workspace): string[] {
  return foldersWithin(process.cwd(), workspace)
    .filter((folder) => !isThere(join(folder, settingsName)))
    .flatMap((folder) => misnomers.map((name) => join(folder, name)))
    .filter(isThere)
    .map(shownPath);
}

/** The files that the command line names. */
export interface GivenFiles {
  /** The environment of the settings that holds. */
  readonly environment?: string | undefined;
  readonly settings?: string | undefined;
  readonly approvals?: string | undefined;
}

/**
 * Settings and approvals that a command does not go by though they are nearer to what it looks at, each with what to do
 * about it. Who names the settings knows what is not read.
 *
 * @param paths What it looks at, besides the current folder.
 */
export function misplacedFiles(given: GivenFiles, paths: readonly string[]): string[] {
  if (given.settings !== undefined) return [];
  const workspace = findWorkspace();
  const folders = ["", ...paths].flatMap((path) => foldersWithin(resolve(path), workspace));
  return [...new Set(folders)].flatMap((folder) => [
    ...otherSettings(folder, workspace),
    ...(given.approvals === undefined ? otherApprovals(folder, workspace) : []),
  ]);
}

function otherSettings(folder: string, workspace: Workspace): string[] {
  const file = join(folder, settingsName);
  if (folder === workspace.folder || !isThere(file)) return [];
  const used =
    workspace.settings === undefined ? "there are none" : `they are those of ${workspace.settings}`;
  return [
    `the settings ${shownPath(file)} are not read, as ${used}: run lockstep in ${shownPath(folder)}, or name them with --settings`,
  ];
}

function otherApprovals(folder: string, workspace: Workspace): string[] {
  const file = join(folder, approvalsName);
  const misnamed = join(folder, "approvals.yml");
  if (isThere(file)) {
    if (folder === workspace.folder) return [];
    return [
      `the approvals ${shownPath(file)} are not read: move them to ${workspace.approvals}, or name them with --approvals`,
    ];
  }
  return isThere(misnamed) ? [`${shownPath(misnamed)} is not read: rename it to ${approvalsName}`] : [];
}

/** A folder, or that of a file, and those above it up to the workspace; none if it is not in the workspace. */
function foldersWithin(path: string, { folder }: Workspace): string[] {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const all = upwards(isFolder ? path : dirname(path));
  return all.slice(0, all.indexOf(folder) + 1);
}

/** Whether there is a file of any sort, a link that leads nowhere included. */
export function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** A path from the current folder. */
export function shownPath(path: string): string {
  const shown = relative(process.cwd(), path).replaceAll("\\", "/");
  return shown === "" ? "." : shown;
}
