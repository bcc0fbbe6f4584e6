/**
 * Functions on strings that mean the same in JavaScript and in CEL. The compiler has a CEL counterpart for
 * each in `src/compiler/intrinsics.ts`.
 */

/** The part of a text before the first separator; the whole text where there is none. */
export function beforeFirst(text: string, separator: string): string {
  const at = text.indexOf(separator);
  return at === -1 ? text : text.slice(0, at);
}

/** The part of a text before the last separator; the whole text where there is none. */
export function beforeLast(text: string, separator: string): string {
  const at = text.lastIndexOf(separator);
  return at === -1 ? text : text.slice(0, at);
}

/** The part of a text after the first separator, which is one character; the whole text where there is none. */
export function afterFirst(text: string, separator: string): string {
  return text.slice(text.indexOf(separator) + 1);
}

/** The part of a text after the last separator, which is one character; the whole text where there is none. */
export function afterLast(text: string, separator: string): string {
  return text.slice(text.lastIndexOf(separator) + 1);
}

/**
 * Whether a pattern in RE2 syntax matches some part of a text.
 *
 * @throws SyntaxError if the pattern is no regular expression.
 */
export function matches(text: string, pattern: string): boolean {
  let expression = compiled.get(pattern);
  if (expression === undefined) {
    expression = new RegExp(pattern, "u");
    compiled.set(pattern, expression);
  }
  return expression.test(text);
}

/**
 * A short test before a longer one, which matches no text that this does not match: it changes no verdict, and saves
 * admission the longer one, whose cost is the length of the text times that of the pattern.
 */
export function mayMatch(text: string, pattern: string): boolean {
  return matches(text, pattern);
}

/** The parts of a text that a pattern in RE2 syntax matches, in the order of the text, whatever the case of their letters. */
export function partsMatching(text: string, pattern: string): string[] {
  return text.match(new RegExp(pattern, "giu")) ?? [];
}

/** Patterns come from rules and their settings, never from manifests, so there are few. */
const compiled = new Map<string, RegExp>();

/** The text with the letters A to Z in lower case. */
export function lowerCase(text: string): string {
  return text.replaceAll(/[A-Z]+/gu, (letters) => letters.toLowerCase());
}

/** The text with the letters a to z in upper case. */
export function upperCase(text: string): string {
  return text.replaceAll(/[a-z]+/gu, (letters) => letters.toUpperCase());
}

/** The number of characters (Unicode code points) of a text. */
export function codePoints(text: string): number {
  return Array.from(text).length;
}

/**
 * The first of some texts of ASCII characters in their order.
 *
 * @throws RangeError if there is none, as in CEL.
 */
export function firstOf(texts: readonly string[]): string {
  const [first] = [...texts].sort();
  if (first === undefined) throw new RangeError("the first of no texts");
  return first;
}
