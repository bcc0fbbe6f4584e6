import type { Path } from "../../../author/shape";
import { parseYaml } from "./parse";
import type { Places } from "./value-builder";

/** Finds the places of the values of a document, by parsing it once more when the first is asked for. */
export class Locator {
  private located: { readonly value: unknown; readonly places: Places } | undefined;

  /**
   * @param text The document, as YAML or JSON.
   */
  constructor(private readonly text: string) {}

  /**
   * The offset of the value at a path, or of the nearest value around it that exists; undefined if that is the
   * document. A value in a mapping is where its key is.
   */
  offsetOf(path: Path): number | undefined {
    const { value, places } = (this.located ??= locate(this.text));
    let current = value;
    let offset: number | undefined;
    for (const step of path) {
      if (typeof current !== "object" || current === null) break;
      const place = places.get(current)?.get(step);
      if (place === undefined) break;
      if (place >= 0) offset = place;
      current = (current as Record<string | number, unknown>)[step];
    }
    return offset;
  }
}

/** JSON pairs up escapes that YAML refuses. */
const surrogateEscape = /\\u[dD][89a-fA-F][\da-fA-F]{2}/gu;

function locate(text: string): { value: unknown; places: Places } {
  const places: Places = new Map();
  try {
    return { value: parseYaml(text.replaceAll(surrogateEscape, "\\u0020"), false, places).value, places };
  } catch {
    // JSON that is no YAML: its findings are at its start.
    return { value: undefined, places };
  }
}
