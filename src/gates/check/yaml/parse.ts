import { YAMLException, parseEvents } from "js-yaml";
import { checkCharacters } from "./characters";
import { construct, type Constructed, type Places } from "./construct";
import { maxDepth, tooDeep } from "./limits";
import { ReadError } from "./problem";

/**
 * Reads the text of one YAML document.
 *
 * @param suspicious Whether it may have characters that it must not have.
 * @param places Is filled with the place of each entry, if given.
 * @throws ReadError where Kubernetes would refuse it.
 */
export function parseYaml(text: string, suspicious: boolean, places?: Places): Constructed {
  if (suspicious) checkCharacters(text);
  try {
    return construct(text, parseEvents(text, { maxDepth }), places);
  } catch (error) {
    if (error instanceof ReadError) throw error;
    if (error instanceof YAMLException) {
      const tooMany = error.reason.startsWith("nesting exceeded");
      throw new ReadError(error.mark?.position ?? 0, tooMany ? tooDeep : error.reason);
    }
    // The stack or the memory for a string ran out; a reader must not die of what it reads.
    if (error instanceof RangeError) throw new ReadError(0, "the document is too large to be read");
    throw error;
  }
}
