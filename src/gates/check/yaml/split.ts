/** A document, or the space between two separators. */
export interface Part {
  readonly start: number;
  readonly end: number;
  /** Where the separator before the part is, if kubectl refuses it for what follows on its line. */
  readonly separator: number | undefined;
}

/** Splits YAML as kubectl does before it parses any of it: at the lines that start with `---`. */
export function* splitDocuments(text: string, from: number): Generator<Part> {
  let start = from;
  let refused: number | undefined;
  for (;;) {
    const separator = findSeparator(text, start);
    const end = separator ?? text.length;
    if (end > start || refused !== undefined) yield { start, end, separator: refused };
    if (separator === undefined) return;
    const lineBreak = text.indexOf("\n", separator);
    const lineEnd = lineBreak < 0 ? text.length : lineBreak;
    const rest = text.slice(separator + 3, lineEnd).trim();
    refused = rest === "" || rest.startsWith("#") ? undefined : separator;
    start = Math.min(lineEnd + 1, text.length);
  }
}

/** The first separator at or after the start of a line. */
function findSeparator(text: string, lineStart: number): number | undefined {
  if (text.startsWith("---", lineStart)) return lineStart;
  const lineBreak = text.indexOf("\n---", lineStart);
  return lineBreak < 0 ? undefined : lineBreak + 1;
}
