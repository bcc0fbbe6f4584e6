/**
 * The check of files and of what else is read.
 */
import { checkText } from "../check-text";
import { type Checks } from "../../check/check-object";
import { mayHoldObjects } from "../../families/kubernetes/objects";
import type { FileResult, Problem } from "../../findings/result";
import type { Decoded } from "../../yaml/decode";
import { projectOf } from "../pulumi/project";
import { isTemplate } from "../rendered/chart-files";
import { eachSafely, notRead } from "../each-safely";
import { checkSafely } from "./check-safely";
import type { FoundFile } from "./find-files";
import { readText, type Read } from "./read";

/** What the check of a file comes to; null for a template of a chart, which is left out. */
export type Outcome = FileResult | null;

/** A file that is to be checked, and its place among all. */
export type QueuedFile = readonly [at: number, file: FoundFile];

/**
 * Checks one file after the other.
 *
 * @param next The next file; undefined when there is none.
 */
export function checkEach(
  next: () => QueuedFile | undefined,
  checks: Checks,
  done: (at: number, outcome: Outcome) => void,
): void {
  eachSafely(
    next,
    ([at, file]) => {
      done(at, checkFile(file, checks));
    },
    ([at, { name }], why) => {
      done(at, notRead(name, why));
    },
  );
}

/** Checks one file that is not left out. */
export function checkAlone(file: FoundFile, checks: Checks): FileResult {
  const queue: QueuedFile[] = [[0, file]];
  const outcomes: Outcome[] = [];
  checkEach(
    () => queue.pop(),
    checks,
    (_, outcome) => outcomes.push(outcome),
  );
  return outcomes[0] ?? notRead(file.name, "cannot be checked");
}

function checkFile({ name, path, isInChart, isNamed }: FoundFile, checks: Checks): Outcome {
  const read = readText(path);
  if ("failure" in read) return notRead(name, read.failure);
  if (isInChart && !isNamed && isTemplate(read.text)) return null;
  const result = withNote(name, read, checkText(name, read.text, checks, projectOf(path)));
  const keeps = isNamed || !result.problems.some(isSyntax) || mayHoldObjects(read.text);
  return keeps ? result : withoutSyntax(result);
}

function isSyntax({ kind }: Problem): boolean {
  return kind === "syntax";
}

/** Notes what cannot be read in a file that was only found, and is none for Kubernetes. */
function withoutSyntax(result: FileResult): FileResult {
  const notes = result.problems.filter(isSyntax).map(({ message, location }) => ({
    message: `is no manifest, and cannot be read: ${message}`,
    location,
  }));
  return {
    ...result,
    problems: result.problems.filter((problem) => !isSyntax(problem)),
    notes: [...result.notes, ...notes],
  };
}

/** What the check of something that was read comes to. */
export function checkRead(name: string, read: Read, checks: Checks): FileResult {
  return "failure" in read
    ? notRead(name, read.failure)
    : withNote(name, read, checkSafely(name, read.text, checks));
}

/** Notes what in a file nobody can read, though Kubernetes does not need it. */
function withNote(file: string, { garbledLine }: Decoded, result: FileResult): FileResult {
  if (garbledLine === undefined) return result;
  const note = {
    message: "the comment has bytes that are not UTF-8 text, which kubectl passes over",
    location: { file, line: garbledLine, column: 1 },
  };
  return { ...result, notes: [note, ...result.notes] };
}
