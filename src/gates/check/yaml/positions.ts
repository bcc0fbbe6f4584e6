/** A place in a file, counted as editors do: from 1, in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets in a text into positions. The lines are counted when the first position is asked for. */
export class Positions {
  readonly #text: string;
  #lineStarts: number[] | undefined;

  constructor(text: string) {
    this.#text = text;
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

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (const lineBreak of text.matchAll(/\r\n?|\n/gu)) starts.push(lineBreak.index + lineBreak[0].length);
  return starts;
}
