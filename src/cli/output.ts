/**
 * Writing what a command has to say.
 */
import { closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { isatty } from "node:tty";
import { describePlace } from "../findings/place";
import type { Problem } from "../findings/result";
import { printable } from "../report/printable";
import { exitCodes } from "./exit-codes";
import { UsageError } from "../settings/usage-error";

/** Prints to standard output. */
export function print(text: string): void {
  process.stdout.write(text);
}

/** Prints a text that may be longer than a string can be. */
export function printInPieces(text: Iterable<string>): void {
  for (const some of inLarger(text)) print(some);
}

/** Says something on standard error. */
export function note(text: string): void {
  process.stderr.write(`lockstep: ${printable(text)}\n`);
}

/** Says on standard error what is wrong with files, each with its place. */
export function printProblems(problems: readonly Problem[]): void {
  for (const { message, location } of problems) note(`${describePlace(location)}: ${message}`);
}

/**
 * Lets the process end quietly when whoever reads its output has read enough, as `head` does; and with a complaint when
 * its output cannot be written.
 */
export function endWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    process.stderr.write(`lockstep: ${error.message}\n`);
    process.exit(exitCodes.problems);
  });
}

/** Whether output on standard output is to be coloured, going by the terminal and by what users agree on. */
export function wantsColor(option: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (!option || (NO_COLOR ?? "") !== "") return false;
  if ((FORCE_COLOR ?? "") !== "") return FORCE_COLOR !== "0";
  return isatty(1) && TERM !== "dumb";
}

/** How many characters a line of standard output holds; undefined where that is no terminal. */
export function terminalWidth(): number | undefined {
  return isatty(1) ? Math.max(narrowest, process.stdout.columns) : undefined;
}

/** What is narrower is written as if it were this wide. */
const narrowest = 40;

/**
 * Checks, before any work is done, that a file can be written.
 *
 * @param inputs What the work reads, which must not be overwritten.
 */
export function assertWritable(file: string, inputs: readonly string[]): void {
  if (inputs.some((input) => resolve(input) === resolve(file))) {
    throw new UsageError(`${file} cannot be both checked and written to`);
  }
  const folder = statSync(dirname(file), { throwIfNoEntry: false });
  if (folder?.isDirectory() !== true) throw new UsageError(`there is no folder ${dirname(file)} to write to`);
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw new UsageError(`${file} is a folder, so it cannot be written to`);
  }
}

/** Writes a file whole or not at all. */
export function writeWhole(file: string, text: string): void {
  writeInPieces(file, [text]);
}

/** The same of a text that may be longer than a string can be. */
export function writeInPieces(file: string, text: Iterable<string>): void {
  const existing = statSync(file, { throwIfNoEntry: false });
  if (existing !== undefined && !existing.isFile()) {
    // A device or a pipe takes text, but must not be replaced by a file.
    write(file, text);
    return;
  }
  const target = existing === undefined ? file : realpathSync(file);
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const wait = (): void => undefined;
  // Without a listener an interruption would end the process here and leave the draft behind.
  process.on("SIGINT", wait);
  try {
    write(draft, text, existing?.mode);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  } finally {
    process.off("SIGINT", wait);
  }
}

function write(file: string, text: Iterable<string>, mode = 0o666): void {
  const descriptor = openSync(file, "w", mode);
  try {
    for (const some of inLarger(text)) writeFileSync(descriptor, some);
  } finally {
    closeSync(descriptor);
  }
}

/** Pieces as fewer, since each takes a call to write. */
function* inLarger(text: Iterable<string>): Generator<string> {
  let gathered: string[] = [];
  let length = 0;
  for (const piece of text) {
    gathered.push(piece);
    length += piece.length;
    if (length < worthWriting) continue;
    yield gathered.join("");
    gathered = [];
    length = 0;
  }
  yield gathered.join("");
}

/** How many characters. */
const worthWriting = 65_536;
