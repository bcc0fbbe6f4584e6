/**
 * Values as the text of a JSON file.
 */

/**
 * A value as JSON that reads back the same and is safe to show: whatever {@link printable} would write out is an
 * escape of JSON.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2)
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
