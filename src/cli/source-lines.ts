/**
 * The source of what was checked, for reports that show it.
 */
import { readText } from "../sources/files/read";
import { linesIn } from "../yaml/positions";
import { statSync } from "node:fs";

/** The file that was read last: findings come file by file. */
let last: { readonly file: string; readonly lines: readonly string[] | undefined } | undefined;

/** The lines of a file, if it still can be read; none of what is no plain file, which can be read but once. */
export function linesOf(file: string): readonly string[] | undefined {
  if (last?.file !== file) last = { file, lines: read(file) };
  return last.lines;
}

function read(file: string): readonly string[] | undefined {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  const text = readText(file);
  return "failure" in text ? undefined : linesIn(text.text);
}
