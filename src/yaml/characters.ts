/**
 * The kinds of characters that YAML tells apart, as libyaml does, on which goyaml.v2 builds.
 */
import { ReadError } from "./problem";

/**
 * What goyaml.v2 takes nowhere in a text; and the byte order mark, after which it drops the first character of lines,
 * depending on where its buffer happens to start.
 */
const forbidden = /[\0-\x08\v\f\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]/u;
const byteOrderMark = "\ufeff";

/** What Go takes for space within a line, which is neither what JavaScript nor what JSON does; for a class of a pattern. */
export const goSpace = "\\t\\v\\f\\r \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

/** Whether a text has characters that YAML must not have. Quick, for whole files. */
export function hasForbiddenCharacter(text: string): boolean {
  return forbidden.test(text);
}

/**
 * Checks the characters of a YAML document, which may start with a byte order mark.
 *
 * @throws ReadError at the first that it must not have.
 */
export function checkCharacters(text: string): void {
  const checked = text.startsWith(byteOrderMark) ? ` ${text.slice(1)}` : text;
  const match = forbidden.exec(checked);
  if (match === null) return;
  const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  throw new ReadError(match.index, `the character U+${code} is not allowed`);
}

/** Whether a character ends a line. The rare ones do so for few readers but this one. */
export function isBreak(code: number): boolean {
  return code === 10 || code === 13 || (code > 0x84 && (code === 0x85 || code === 0x2028 || code === 0x2029));
}

/** Whether a character is a space or a tab. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/** Whether a character is white space or the end of the text, which the scanner marks by a zero. */
export function isBlankOrEnd(code: number): boolean {
  return code === 32 || code === 0 || code === 9 || isBreak(code);
}
