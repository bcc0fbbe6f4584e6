import { ReadError } from "./problem";

/** What goyaml.v2 refuses anywhere, and what ends a line there but in few other places. */
const forbidden = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff]|[\r\n]\ufeff/u;

/** What makes line breaks for Kubernetes alone, so that an object would hide another from a reader. */
const lineSeparator = /[\x85\u2028\u2029]/u;

/** Whether a text has characters that YAML for Kubernetes must not have. Quick, for whole files. */
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
  const character = match[0].at(-1) ?? "";
  const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  const problem = lineSeparator.test(character)
    ? `Kubernetes takes the character ${name} for a line break: write it as an escape`
    : `the character ${name} is not allowed here`;
  throw new ReadError(match.index, problem);
}
