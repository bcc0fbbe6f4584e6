/**
 * Questions of a workspace's own: `queries/<name>.ts`, whose default export is a question.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Query } from "../author";
import { isMapping } from "../author/shape";
import { decode } from "../yaml/decode";
import { PackError } from "./pack-error";
import { RuleFileError, run } from "./rule-files";

/** The folder of a workspace with its questions. */
export const queriesFolder = "queries";

/** The questions of a workspace by name, each with the absolute path of its file. */
export function queryFilesIn(workspace: string): ReadonlyMap<string, string> {
  const folder = join(workspace, queriesFolder);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return new Map();
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.name.endsWith(".d.ts"),
  );
  return new Map(files.map(({ name }) => [basename(name, ".ts"), join(folder, name)] as const).sort());
}

/**
 * The question that a file exports.
 *
 * @param shown What the file is called in messages.
 * @throws PackError if it exports none.
 */
export function loadQuery(file: string, shown: string): Query {
  const { text } = decode(readFileSync(file));
  try {
    const { default: exported } = run({ file, path: basename(file, ".ts"), text });
    const problem = queryProblem(exported);
    if (problem === undefined) return exported as Query;
    throw new PackError([`${shown}: ${problem}`]);
  } catch (error) {
    if (error instanceof RuleFileError) throw new PackError([`${shown}: ${error.message}`]);
    throw error;
  }
}

const columnTypes: readonly unknown[] = ["text", "number", "list", "path"];

/** What keeps a value from being a question; undefined if it is one. Nobody has checked its types yet. */
function queryProblem(value: unknown): string | undefined {
  if (!isMapping(value) || typeof value["rows"] !== "function") {
    return "there is no `export default query({ … })`";
  }
  const { title, kinds, columns, arguments: words = {} } = value;
  if (typeof title !== "string" || title.trim() === "" || /[\r\n]/u.test(title)) {
    return "title must be one line of text";
  }
  const isKind = (each: unknown): boolean => isMapping(each) && typeof each["resource"] === "string";
  if (!Array.isArray(kinds) || kinds.length === 0 || !kinds.every(isKind)) {
    return "kinds must be a list of the kit's kinds, such as [pod, service]";
  }
  const isColumns =
    isMapping(columns) &&
    Object.keys(columns).length > 0 &&
    Object.values(columns).every((type) => columnTypes.includes(type));
  if (!isColumns) return 'columns must each be "text", "number", "list" or "path"';
  const isWords = isMapping(words) && Object.values(words).every((each) => typeof each === "string");
  return isWords ? undefined : "arguments must each be text that says what to give";
}
