import { checkCharacters } from "./characters";
import { parseDocument, type Extent } from "./parser";
import { ValueBuilder, type Places } from "./value-builder";

/** What a text holds. */
export interface Parsed extends Extent {
  /** The value of the first document; undefined if there is none, or if it is null. */
  readonly value: unknown;
}

/**
 * Reads the text of one YAML document.
 *
 * @param suspicious Whether it may have characters that it must not have.
 * @param places Is filled with the place of each entry, if given.
 * @throws ReadError where Kubernetes would refuse it.
 */
export function parseYaml(text: string, suspicious: boolean, places?: Places): Parsed {
  if (suspicious) checkCharacters(text);
  const builder = new ValueBuilder(places);
  // kubectl ends every line, also the last.
  const extent = parseDocument(text.endsWith("\n") ? text : `${text}\n`, builder);
  return { ...extent, value: builder.value };
}
