import { checkCharacters } from "./characters";
import { tooDeep } from "./limits";
import { parseDocument, type Extent } from "./parser";
import { ReadError } from "./problem";
import { ValueBuilder, type Notes } from "./value-builder";

/** What a text holds. */
export interface Parsed extends Extent {
  /** The value of the first document; undefined if there is none, or if it is null. */
  readonly value: unknown;
  readonly notes: Notes;
}

/**
 * Reads the text of one YAML document.
 *
 * @param suspicious Whether it may have characters that it must not have.
 * @param isNew Whether it reads as YAML 1.2 has it what is a boolean to Kubernetes, such as `on`.
 * @throws ReadError where Kubernetes would refuse it.
 */
export function parseYaml(text: string, suspicious: boolean, isNew = false): Parsed {
  if (suspicious) checkCharacters(text);
  const builder = new ValueBuilder(isNew);
  try {
    // kubectl ends every line, also the last.
    const extent = parseDocument(text.endsWith("\n") ? text : `${text}\n`, builder);
    return { ...extent, value: builder.value, notes: builder.notes };
  } catch (error) {
    // A caller may have left less of the stack than the depth that is allowed takes.
    if (error instanceof RangeError) throw new ReadError(0, tooDeep);
    throw error;
  }
}
