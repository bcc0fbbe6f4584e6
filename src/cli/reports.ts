/**
 * Where the reports of a check go.
 */
import { appendFileSync } from "node:fs";
import { resolve } from "node:path";
import { InvalidArgumentError } from "commander";
import type { CheckResult } from "../findings/result";
import { suggest } from "../author/suggest";
import { formats, markdownReport, reportAs, type Format, type ReportContext } from "../report";
import { assertWritable, note, printInPieces, terminalWidth, wantsColor, writeInPieces } from "./output";
import { linesOf } from "./source-lines";
import { UsageError } from "../settings/usage-error";

/** A report that was asked for. */
export interface Destination {
  readonly format: Format;
  /** The file it goes to; standard output without one. */
  readonly file?: string | undefined;
}

/** Adds the value of an option `--format`, which is `<format>` or `<format>=<file>`. */
export function addFormat(value: string, before: readonly Destination[] = []): Destination[] {
  const [, name = "", file] = /^([^=]*)(?:=(.*))?$/su.exec(value) ?? [];
  const format = formats.find((each) => each === name);
  if (format === undefined) {
    const meant = suggest(name, formats);
    throw new InvalidArgumentError(
      meant === undefined ? `It must be one of ${formats.join(", ")}.` : `Did you mean ${meant}?`,
    );
  }
  if (file === "") throw new InvalidArgumentError(`Name the file after ${name}=.`);
  return [...before, { format, file }];
}

/**
 * The reports to write, each to a place of its own.
 *
 * @param asked The values of `--format`.
 * @param output The value of `--output`: the file of the format that names none.
 * @param inputs What is checked, which must not be overwritten.
 * @throws UsageError if two reports have one place, or one cannot be written.
 */
export function destinations(
  asked: readonly Destination[],
  output: string | undefined,
  inputs: readonly string[],
): Destination[] {
  const wanted: readonly Destination[] = asked.length === 0 ? [{ format: "text" }] : asked;
  const [one, other] = wanted.filter(({ file }) => file === undefined);
  if (one === undefined && output !== undefined) {
    throw new UsageError(`every --format has a file already, so there is nothing to write to ${output}`);
  }
  if (one !== undefined && other !== undefined) {
    const example = `--format ${other.format}=<file>`;
    throw new UsageError(
      `${one.format} and ${other.format} cannot both go to ${output ?? "standard output"}; give one a file, as in ${example}`,
    );
  }
  const placed = wanted.map(({ format, file = output }) => ({ format, file }));
  const seen = new Set<string>();
  for (const { file } of placed) {
    if (file === undefined) continue;
    assertWritable(file, inputs);
    if (seen.has(resolve(file))) throw new UsageError(`two reports cannot go to one file, ${file}`);
    seen.add(resolve(file));
  }
  return placed;
}

/** How reports are coloured follows from where they go. */
export type Surroundings = Omit<ReportContext, "useColors" | "width" | "linesOf"> & {
  /** Whether the caller allows colours. */
  readonly color: boolean;
  /** Whether the caller allows frames of the source. */
  readonly frames: boolean;
};

/**
 * Writes the reports, and for `github` the job summary: the file that GitHub Actions names in `GITHUB_STEP_SUMMARY`.
 */
export function writeReports(
  places: readonly Destination[],
  result: CheckResult,
  { color, frames, ...context }: Surroundings,
): void {
  // What is printed comes first, so that a file that cannot be written hides nothing.
  const printedFirst = [...places].sort(
    (a, b) => Number(a.file !== undefined) - Number(b.file !== undefined),
  );
  for (const { format, file } of printedFirst) {
    const terminal = file === undefined ? terminalWidth() : undefined;
    const text = reportAs(format, result, {
      ...context,
      useColors: file === undefined && wantsColor(color),
      width: terminal,
      linesOf: frames && terminal !== undefined ? linesOf : undefined,
    });
    if (file === undefined) printInPieces(text);
    else writeInPieces(file, text);
  }
  // That format is a list of findings, and has no place for it.
  if (context.goesBy !== undefined && places.every(({ format }) => format === "gitlab")) note(context.goesBy);
  const summary = process.env["GITHUB_STEP_SUMMARY"] ?? "";
  if (summary !== "" && places.some(({ format }) => format === "github")) {
    appendFileSync(summary, markdownReport(result, context));
  }
}
