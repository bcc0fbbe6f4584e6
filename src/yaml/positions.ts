import { isBreak } from "./characters";

/** A place in a file, counted as editors do: from 1, in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets in a text into positions. The lines are counted when the first position is asked for. */
export class Positions {
  readonly #text: string;
  #lineStarts: Uint32Array | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The offset of the end of the line that an offset is in, without what is blank there. */
  lineEnd(offset: number): number {
    let end = offset;
    while (end < this.#text.length && !isBreak(this.#text.charCodeAt(end))) end++;
    return offset + this.#text.slice(offset, end).trimEnd().length;
  }

  /** The position of an offset, of the end if it is beyond that. */
  at(anyOffset: number): Position {
    const offset = Math.min(anyOffset, this.#text.length);
    const starts = (this.#lineStarts ??= findLineStarts(this.#text));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }
}

/** The lines of a text, as positions count them. */
export function linesIn(text: string): string[] {
  return text.split(/\r\n|\n|\r/u);
}

/** Counts before it notes, as a list that grows would take several times the memory. */
function findLineStarts(text: string): Uint32Array {
  let lines = 1;
  for (let at = nextLine(text, 0); at !== undefined; at = nextLine(text, at)) lines++;
  const starts = new Uint32Array(lines);
  for (let line = 1; line < lines; line++) starts[line] = nextLine(text, starts[line - 1] ?? 0) ?? 0;
  return starts;
}

/** Where the line after that of an offset starts, if there is one. */
function nextLine(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) return at + 1;
    if (code === 13) return text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
  }
  return undefined;
}
