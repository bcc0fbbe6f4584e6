/**
 * The texts of scalars: what is left of them when quotes, escapes, indentation and line folding are undone.
 */
import { isBlank, isBlankOrEnd, isBreak } from "./characters";
import type { Cursor } from "./cursor";
import { Pieces } from "./pieces";

/**
 * Reads a scalar without quotes.
 *
 * @param indent The least indentation of its lines, outside of brackets.
 * @param inFlow Whether it is within brackets.
 * @returns Its text, where that ends, and whether it was ended by a line break.
 */
export function scanPlain(
  cursor: Cursor,
  indent: number,
  inFlow: boolean,
): { text: string; end: number; endsLine: boolean } {
  const text = new Pieces();
  let segment = cursor.offset;
  let end = segment;
  let fold: string | undefined;
  while (cursor.peek() !== 35 && !cursor.atDocumentMarker()) {
    const start = cursor.offset;
    skipPlainWord(cursor, inFlow);
    if (cursor.offset > start) {
      if (fold !== undefined) {
        text.add(cursor.text.slice(segment, end));
        text.add(fold);
        segment = start;
      }
      end = cursor.offset;
      fold = undefined;
    }
    const next = cursor.peek();
    if (!isBlank(next) && !isBreak(next)) break;
    fold = skipSpace(cursor, indent);
    if (!inFlow && cursor.column < indent) break;
  }
  text.add(cursor.text.slice(segment, end));
  return { text: text.text, end, endsLine: fold !== undefined };
}

/** Passes what belongs to a plain scalar up to the next white space. */
function skipPlainWord(cursor: Cursor, inFlow: boolean): void {
  const { text } = cursor;
  let { offset } = cursor;
  for (; ; offset++) {
    const code = text.charCodeAt(offset);
    if (code <= 58) {
      if (isBlankOrEnd(code)) break;
      if (code === 58 && isBlankOrEnd(text.charCodeAt(offset + 1))) break;
      if (inFlow && code === 44) break;
    } else if (code > 0x84) {
      if (isBreak(code)) break;
    } else if (inFlow && (code === 63 || code === 91 || code === 93 || code === 123 || code === 125)) {
      break;
    }
  }
  cursor.offset = offset;
}

/**
 * Passes white space.
 *
 * @param indent How far tabs must not indent a line.
 * @param first What stands for a line break before, if there is one.
 * @returns What stands for the line breaks in a scalar; undefined if there are none.
 */
function skipSpace(cursor: Cursor, indent: number, first?: string): string | undefined {
  const others = new Pieces();
  for (;;) {
    const code = cursor.peek();
    if (isBlank(code)) {
      if (code === 9 && first !== undefined && cursor.column < indent) {
        cursor.fail("found a tab character that violates indentation");
      }
      cursor.offset++;
    } else if (!isBreak(code)) {
      return first === undefined ? undefined : foldBreaks(first, others.text);
    } else if (first === undefined) {
      first = cursor.readBreak();
    } else {
      others.add(cursor.readBreak());
    }
  }
}

/** One line break becomes a space, of several the first is dropped. */
function foldBreaks(first: string, others: string): string {
  if (first !== "\n") return first + others;
  return others === "" ? " " : others;
}

/** Reads a scalar in quotes, from the first to the last. */
export function scanQuoted(cursor: Cursor): string {
  const start = cursor.offset;
  const quote = cursor.peek();
  cursor.offset++;
  const text = new Pieces();
  let segment = cursor.offset;
  for (;;) {
    const code = cursor.peek();
    if (code === quote) {
      if (quote !== 39 || cursor.peek(1) !== 39) break;
      text.add(cursor.text.slice(segment, cursor.offset + 1));
      cursor.offset += 2;
      segment = cursor.offset;
    } else if (code === 92 && quote === 34) {
      text.add(cursor.text.slice(segment, cursor.offset));
      cursor.offset++;
      text.add(isBreak(cursor.peek()) ? skipEscapedBreak(cursor) : readEscape(cursor));
      segment = cursor.offset;
      checkInQuotes(cursor, start);
    } else if (isBreak(code)) {
      let end = cursor.offset;
      while (end > segment && isBlank(cursor.text.charCodeAt(end - 1))) end--;
      text.add(cursor.text.slice(segment, end));
      text.add(skipSpace(cursor, 0) ?? "");
      segment = cursor.offset;
      checkInQuotes(cursor, start);
    } else if (code === 0) {
      cursor.fail("found unexpected end of stream", start);
    } else {
      cursor.offset++;
    }
  }
  text.add(cursor.text.slice(segment, cursor.offset));
  cursor.offset++;
  return text.text;
}

function checkInQuotes(cursor: Cursor, start: number): void {
  if (cursor.atDocumentMarker()) cursor.fail("found unexpected document indicator", start);
}

/** An escaped line break is dropped, with the indentation of the next line. */
function skipEscapedBreak(cursor: Cursor): string {
  cursor.readBreak();
  return skipSpace(cursor, 0, "") ?? "";
}

const escapes = new Map([
  ["0", "\0"],
  ["a", "\x07"],
  ["b", "\b"],
  ["t", "\t"],
  ["\t", "\t"],
  ["n", "\n"],
  ["v", "\v"],
  ["f", "\f"],
  ["r", "\r"],
  ["e", "\x1b"],
  [" ", " "],
  ['"', '"'],
  ["'", "'"],
  ["\\", "\\"],
  ["N", "\x85"],
  ["_", "\xa0"],
  ["L", "\u2028"],
  ["P", "\u2029"],
]);
const escapeLengths = new Map([
  ["x", 2],
  ["u", 4],
  ["U", 8],
]);

/** Reads what follows a backslash. */
function readEscape(cursor: Cursor): string {
  const letter = cursor.text.charAt(cursor.offset);
  const simple = escapes.get(letter);
  const length = escapeLengths.get(letter);
  if (length !== undefined) return readCodePoint(cursor, length);
  if (simple === undefined) cursor.fail("found unknown escape character");
  cursor.offset++;
  return simple;
}

function readCodePoint(cursor: Cursor, length: number): string {
  const digits = cursor.text.slice(cursor.offset + 1, cursor.offset + 1 + length);
  if (digits.length < length || !/^[\da-fA-F]+$/u.test(digits))
    cursor.fail("did not find expected hexadecimal number");
  const code = Number.parseInt(digits, 16);
  if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) {
    cursor.fail("found invalid Unicode character escape code");
  }
  cursor.offset += 1 + length;
  return String.fromCodePoint(code);
}

/**
 * Reads a scalar that starts with `|` or `>`.
 *
 * @param parentIndent The indentation of what it is in, -1 if it is in nothing.
 */
export function scanBlock(cursor: Cursor, parentIndent: number): string {
  const folded = cursor.peek() === 62;
  const { chomping, increment } = readBlockHeader(cursor);
  let indent = increment === 0 ? 0 : Math.max(parentIndent, 0) + increment;
  const text = new Pieces();
  let lineBreak = "";
  let [emptyLines, indentation] = skipEmptyLines(cursor, indent);
  if (indent === 0) indent = Math.max(indentation, parentIndent + 1, 1);
  let wasIndented = false;
  while (cursor.column === indent && cursor.peek() !== 0) {
    const isIndented = isBlank(cursor.peek());
    const joins = folded && lineBreak === "\n" && !wasIndented && !isIndented;
    if (!joins) text.add(lineBreak);
    text.add(joins && emptyLines === "" ? " " : emptyLines);
    wasIndented = isIndented;
    const start = cursor.offset;
    cursor.skipToBreak();
    text.add(cursor.text.slice(start, cursor.offset));
    lineBreak = cursor.peek() === 0 ? "" : cursor.readBreak();
    [emptyLines, indentation] = skipEmptyLines(cursor, indent);
  }
  if (chomping !== "-") text.add(lineBreak);
  if (chomping === "+") text.add(emptyLines);
  return text.text;
}

/** Reads what follows `|` or `>` on its line. */
function readBlockHeader(cursor: Cursor): { chomping: string; increment: number } {
  const start = cursor.offset;
  cursor.offset++;
  const header = cursor.take(/[-+]\d?|\d[-+]?|/uy);
  const increment = Number(header.replace(/[-+]/u, ""));
  if (increment === 0 && header.includes("0"))
    cursor.fail("found an indentation indicator equal to 0", start);
  cursor.skipComment();
  const code = cursor.peek();
  if (code !== 0 && !isBreak(code)) cursor.fail("did not find expected comment or line break", start);
  if (code !== 0) cursor.readBreak();
  return { chomping: header.replace(/\d/u, ""), increment };
}

/**
 * Passes empty lines, and the indentation of the line after them.
 *
 * @param indent The indentation of the scalar; 0 if it is to be found.
 * @returns The lines, and the widest indentation.
 */
function skipEmptyLines(cursor: Cursor, indent: number): [lines: string, indentation: number] {
  const lines = new Pieces();
  let widest = 0;
  for (;;) {
    while ((indent === 0 || cursor.column < indent) && cursor.peek() === 32) cursor.offset++;
    widest = Math.max(widest, cursor.column);
    const code = cursor.peek();
    if (code === 9 && (indent === 0 || cursor.column < indent)) {
      cursor.fail("found a tab character where an indentation space is expected");
    }
    if (!isBreak(code)) return [lines.text, widest];
    lines.add(cursor.readBreak());
  }
}
