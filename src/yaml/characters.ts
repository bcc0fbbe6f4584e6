/**
 * The kinds of characters that YAML tells apart, as libyaml does, on which goyaml.v2 builds.
 */
import { ReadError } from "./problem";

/** What goyaml.v2 takes nowhere in a text. */
const forbidden = /[\0-\x08\v\f\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]/u;

/** Whether a text has characters that YAML must not have. Quick, for whole files. */
export function hasForbiddenCharacter(text: string): boolean {
  return forbidden.test(text);
}

/**
 * Checks the characters of a YAML document.
 *
 * @throws ReadError at the first that it must not have.
 */
export function checkCharacters(text: string): void {
  const match = forbidden.exec(text);
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
