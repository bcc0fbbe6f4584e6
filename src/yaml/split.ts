import { goSpace } from "./characters";

/** A document, or the space between two separators. */
export interface Part {
  readonly start: number;
  readonly end: number;
  /** Where the separator before the part is, if kubectl refuses it for what follows on its line. */
  readonly separator: number | undefined;
}

const allowedAfterSeparator = new RegExp(`^[${goSpace}\\n]*(?:#|$)`, "u");

/**
 * Splits YAML as kubectl does before it parses any of it: at the lines that start with `---`. Such a line with nothing
 * before it belongs to what follows.
 */
export function* splitDocuments(text: string, from: number): Generator<Part> {
  let start = from;
  let line = from;
  let refused: number | undefined;
  for (;;) {
    const separator = findSeparator(text, line);
    const end = separator ?? text.length;
    const isEmpty = start === end && refused === undefined;
    if (!isEmpty) yield { start, end, separator: refused };
    if (separator === undefined) return;
    const lineBreak = text.indexOf("\n", separator);
    line = lineBreak < 0 ? text.length : lineBreak + 1;
    refused = allowedAfterSeparator.test(text.slice(separator + 3, line)) ? undefined : separator;
    start = isEmpty && refused === undefined ? separator : line;
  }
}

/** The first separator at or after the start of a line. */
function findSeparator(text: string, line: number): number | undefined {
  if (text.startsWith("---", line)) return line;
  const lineBreak = text.indexOf("\n---", line);
  return lineBreak < 0 ? undefined : lineBreak + 1;
}
