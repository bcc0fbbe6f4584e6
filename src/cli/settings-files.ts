/**
 * The approvals and the settings that a command goes by.
 */
import { dirname, join } from "node:path";
import type { Rule } from "../author";
import type { RuleSet } from "../author/pack";
import { isIn, type Approval } from "../settings/approvals";
import type { Accounts, Output, Settings } from "../settings/settings";
import { readApprovals } from "../settings/read-approvals";
import type { ParsedSettings, ReadBy } from "../settings/settings-file";
import { readSettings, type ExtendedText, type SettingsLayer } from "../settings/read-settings";
import { readEnvironments, type Environment } from "../settings/environments";
import { extendedFile } from "../packs/place";
import { type PlacedProblem } from "../settings/reviewed-file";
import { type Problem } from "../findings/result";
import { definitionsAt } from "../sources/files/find-definitions";
import { readText, type Read } from "../sources/files/read";
import { count } from "../report/summary";
import { UsageError } from "../settings/usage-error";
import {
  findWorkspace,
  isThere,
  misnamedSettings,
  settingsName,
  shownPath,
  type GivenFiles,
} from "./workspace";

/** What a command found out about one of these files. */
interface Loaded {
  /** The file; undefined where there is none. */
  readonly file: string | undefined;
  readonly problems: readonly Problem[];
}

/** What the approvals file of a command says. */
export interface LoadedApprovals extends Loaded {
  readonly approvals: readonly Approval[];
}

/** What the settings file of a command says. */
export interface LoadedSettings extends Loaded {
  /** The environment that holds; undefined for none of them. */
  readonly environment: string | undefined;
  /** What decides, the weakest first. */
  readonly layers: readonly SettingsLayer[];
  readonly settings: Settings;
  /** The name of the profile that levels start from. */
  readonly profile: string;
  /** Whether approvals are to reach Kyverno as PolicyExceptions. */
  readonly policyExceptions: boolean;
  /** Who may change and delete the policies where the API server guards them. */
  readonly deployers: Accounts;
  /** What policies are generated for. */
  readonly output: Output;
  /** What objects are read by before rules judge them. */
  readonly reading: ReadBy;
  /** The kinds of which what is checked has all objects. */
  readonly complete: ParsedSettings["complete"];
  /** Whether Helm releases of programs are rendered. */
  readonly rendersReleases: boolean;
}

/**
 * The approvals in a file; in `approvals.yaml` of the workspace, if there is one, where none is given.
 *
 * @param rules Every rule there is.
 * @throws UsageError if the given file does not exist.
 */
export function loadApprovals({ settings, approvals }: GivenFiles, rules: readonly Rule[]): LoadedApprovals {
  const what = { name: "approvals", kind: "approval", usual: findWorkspace(settings).approvals } as const;
  const environments = environmentsFor(settings).map(({ name }) => name);
  return load(approvals, what, (text) => readApprovals(text, rules, environments));
}

/** The approvals that a command without an environment does not go by, and what to do about it; one line if any. */
export function approvalsNotUsed({ approvals }: LoadedApprovals): string[] {
  const left = approvals.filter((approval) => !isIn(approval, undefined));
  if (left.length === 0) return [];
  const names = [...new Set(left.flatMap(({ environments = [] }) => environments))].join(", ");
  return [
    `${count(left.length, "approval")} only for ${names} not used: name the environment with --environment`,
  ];
}

/** The environments of the settings that a command goes by; what is wrong with them is said when these are loaded. */
export function environmentsFor(given: string | undefined): readonly Environment[] {
  const { settings: file } = findWorkspace(given);
  if (file === undefined || !isThere(file)) return [];
  const read = readSettingsText(file);
  return "failure" in read ? [] : readEnvironments(read.text);
}

/**
 * The settings in a file; in the nearest `lockstep.yaml` at or above the current folder, where none is given.
 *
 * @param ruleSet The rules that it is about, and the profiles that it may name.
 * @param profile The name of the profile that takes the place of the file's.
 * @throws UsageError if the given file does not exist.
 */
export function loadSettings(
  { settings: given, environment }: GivenFiles,
  ruleSet: RuleSet,
  profile?: string,
): LoadedSettings {
  const workspace = findWorkspace(given);
  const what = { name: "settings", kind: "settings", usual: workspace.settings ?? settingsName } as const;
  const extended = (use: string): ReturnType<typeof extendedText> => extendedText(use, workspace.folder);
  const request = { profile, environment, extended };
  const loaded = {
    ...load(given, what, (text) => readSettings(text, ruleSet, request)),
    environment,
  };
  if (given !== undefined) return loaded;
  const misnamed = misnamedSettings(workspace).map((file): Problem => {
    const message = `settings of this name are not read: rename the file to ${settingsName}`;
    return { kind: "settings", message, location: { file, line: 1, column: 1 } };
  });
  return { ...loaded, problems: [...loaded.problems, ...misnamed] };
}

const settingsTexts = new Map<string, Read>();

/** The text of a settings file, which is read but once: it may be a pipe. */
export function readSettingsText(file: string): Read {
  const read = settingsTexts.get(file) ?? readText(file);
  settingsTexts.set(file, read);
  return read;
}

/** Has settings files read again, which may have changed. */
export function forgetSettings(): void {
  settingsTexts.clear();
}

/** The text of what settings extend, or why there is none. */
function extendedText(use: string, folder: string): ExtendedText | string {
  const found = extendedFile(use, folder);
  if (typeof found === "string") return found;
  const file = shownPath(found.path);
  const read = readText(file);
  return "failure" in read ? `${file}: ${read.failure}` : { file, text: read.text };
}

/** The CustomResourceDefinitions that the settings name, from the folder of their file. */
export function definitionsOf({ file, reading: { crds } }: LoadedSettings): unknown[] {
  return file === undefined ? [] : definitionsAt(crds.map((path) => join(dirname(file), path)));
}

/** By which files a command goes, in one line. */
export function describeFiles(settings: LoadedSettings, approvals: LoadedApprovals): string {
  const where = settings.environment === undefined ? "" : ` (${settings.environment})`;
  return `settings: ${settings.file ?? "none, the defaults"}${where}; approvals: ${approvals.file ?? "none"}`;
}

interface What {
  readonly name: string;
  readonly kind: Problem["kind"];
  readonly usual: string;
}

function load<Content extends { readonly problems: readonly PlacedProblem[] }>(
  given: string | undefined,
  { name, kind, usual }: What,
  read: (text: string) => Content,
): Omit<Content, "problems"> & Loaded {
  const file = given ?? usual;
  if (!isThere(file)) {
    if (given !== undefined) throw new UsageError(`there is no ${name} file ${given}`);
    const { problems, ...content } = read("");
    return { ...content, file: undefined, problems: problems.map((problem) => placed(problem, usual, kind)) };
  }
  const text = kind === "settings" ? readSettingsText(file) : readText(file);
  if ("failure" in text) {
    const location = { file, line: 1, column: 1 };
    return { ...read(""), file, problems: [{ kind: "file", message: text.failure, location }] };
  }
  const { problems, ...content } = read(text.text);
  return { ...content, file, problems: problems.map((problem) => placed(problem, file, kind)) };
}

function placed(problem: PlacedProblem, read: string, kind: Problem["kind"]): Problem {
  const { message, position, file = read } = problem;
  return { kind, message, location: { file, ...position } };
}
