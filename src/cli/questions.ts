/**
 * The questions that a command can ask: those that come with Lockstep, and the workspace's own.
 */
import { statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { Misasked, type Query } from "../author";
import { suggest } from "../author/suggest";
import { ask, BadAnswer, type Answer, type KnownObject, type Request } from "../judge/ask";
import { PackError } from "../packs/pack-error";
import { loadQuery, queryFilesIn } from "../packs/query-files";
import { questions } from "../queries";
import { UsageError } from "../settings/usage-error";
import { findWorkspace, shownPath } from "./workspace";

/** A question by its name. */
export interface Question {
  readonly name: string;
  readonly query: Query;
  /** The file of one of the workspace's own, as it is shown. */
  readonly file?: string;
}

/** Every question, those that come with Lockstep first. */
export function everyQuestion(): readonly Question[] {
  const own = [...ownFiles()].map(([name, file]) => ownQuestion(name, file));
  return [...Object.entries(questions).map(([name, query]) => ({ name, query })), ...own];
}

/**
 * The question of a name, or of a file that ends in `.ts`.
 *
 * @throws UsageError if there is none.
 */
export function findQuestion(name: string): Question {
  if (name.endsWith(".ts")) {
    if (statSync(name, { throwIfNoEntry: false })?.isFile() !== true) {
      throw new UsageError(`there is no file ${name}`);
    }
    return ownQuestion(basename(name, ".ts"), resolve(name));
  }
  const own = ownFiles();
  const file = own.get(name);
  if (file !== undefined) return ownQuestion(name, file);
  const query = Object.hasOwn(questions, name) ? questions[name] : undefined;
  if (query !== undefined) return { name, query };
  throw new UsageError(
    `there is no question ${name}`,
    suggest(name, [...Object.keys(questions), ...own.keys()]),
  );
}

/** The files of the workspace's own questions. Where there is no workspace, no folder is one of questions. */
function ownFiles(): ReadonlyMap<string, string> {
  const { settings, folder } = findWorkspace();
  const files = settings === undefined ? new Map<string, string>() : queryFilesIn(folder);
  for (const [name, file] of files) {
    if (Object.hasOwn(questions, name)) {
      throw new PackError([
        `${shownPath(file)}: a question that comes with Lockstep has this name: rename it`,
      ]);
    }
  }
  return files;
}

function ownQuestion(name: string, path: string): Question {
  const file = shownPath(path);
  return { name, file, query: loadQuery(path, file) };
}

/** Asks a question; what is wrong with one of the user's own is said of its file. */
export function askQuestion(
  { query, file }: Question,
  known: readonly KnownObject[],
  request: Request,
): Answer {
  try {
    return ask(query, known, request);
  } catch (error) {
    if (error instanceof Misasked) throw new UsageError(error.message);
    if (file === undefined || !(error instanceof Error)) throw error;
    throw new PackError([`${file}: ${error instanceof BadAnswer ? error.message : String(error)}`]);
  }
}
