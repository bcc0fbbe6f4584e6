/**
 * The line of a source that a line of rendered text comes from. Renderers do not tell, but leave most lines as they are.
 */
import type { Position } from ".";

/**
 * Where the lines of a rendered text come from: for each of them, from line 1, the place in the source of that line,
 * or else of the nearest before it that is there; or else of the nearest after it. Only lines count that are once in
 * both. Without any, all come from the start of the source.
 *
 * @param source The text of a template or of a manifest.
 * @param rendered What was made of it, one document.
 */
export function sourcePositions(source: string, rendered: string): readonly Position[] {
  const lines = source.split("\n");
  const inSource = singles(lines);
  const renderedLines = rendered.split("\n");
  const inRendered = singles(renderedLines);
  const known = renderedLines.map((line) => {
    const content = contentOf(line);
    const at = inRendered.has(content) ? inSource.get(content) : undefined;
    return at === undefined ? undefined : { line: at + 1, column: (lines[at] ?? "").search(/\S/u) + 1 };
  });
  let nearest = known.find((position) => position !== undefined) ?? { line: 1, column: 1 };
  return known.map((position) => (nearest = position ?? nearest));
}

/** What is in only one of the lines, and in which, from 0. */
function singles(lines: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  const repeated = new Set<string>();
  lines.forEach((line, at) => {
    const content = contentOf(line);
    if (content === "") return;
    if (found.has(content)) repeated.add(content);
    found.set(content, at);
  });
  for (const content of repeated) found.delete(content);
  return found;
}

/** A line without what depends on where it is; "" for one that says nothing. */
function contentOf(line: string): string {
  const content = line.trim().replace(/^(?:- )+/u, "");
  return /^[^#]*\w/u.test(content) ? content : "";
}
