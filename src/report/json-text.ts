/**
 * Values as the text of a JSON file.
 */

/**
 * A value as JSON that reads back the same and is safe to show: whatever {@link printable} would write out is an
 * escape of JSON.
 *
 * @param indent By how much lines within others are set in; 0 for a single line.
 */
export function jsonText(value: unknown, indent = 2): string {
  const text = JSON.stringify(value, null, indent)
    // Most text has nothing but these characters, which are told apart faster.
    .replaceAll(/[^\n -~]/gu, (character) => (unsafe.test(character) ? escape(character) : character))
    // A `#` is within a string, wherever it is.
    .replaceAll(/#(?=#)/gu, escape);
  return `${text}\n`;
}

const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;

/** Each half of a pair is an escape of its own in JSON. */
function escape(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`;
  }).join("");
}
