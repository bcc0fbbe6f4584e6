import type { Path } from "../author/shape";
import { parseYaml } from "./parse";
import { Pieces } from "./pieces";
import type { Notes } from "./value-builder";

/** Tells what the value of a document does not, by parsing it once more when that is asked for first. */
export class SecondLook {
  private noted: { readonly value: unknown; readonly notes: Notes } | undefined;

  constructor(
    private readonly text: string,
    private readonly mayRepeat: boolean,
    private readonly isJson: boolean,
  ) {}

  /** The fields that are given more than once. */
  get repeated(): readonly Path[] {
    return this.mayRepeat ? this.look().notes.repeated : [];
  }

  /**
   * The offset of the value at a path, or of the nearest value around it that exists; undefined if that is the
   * document. A value in a mapping is where its key is.
   */
  offsetOf(path: Path): number | undefined {
    const { value, notes } = this.look();
    let current = value;
    let offset: number | undefined;
    for (const step of path) {
      if (typeof current !== "object" || current === null) break;
      const place = notes.places.get(current)?.get(step);
      if (place === undefined) break;
      offset = place;
      current = (current as Record<string | number, unknown>)[step];
    }
    return offset;
  }

  private look(): { readonly value: unknown; readonly notes: Notes } {
    return (this.noted ??= takeNotes(this.isJson ? asYaml(this.text) : this.text));
  }
}

function takeNotes(text: string): { value: unknown; notes: Notes } {
  const notes: Notes = { places: new Map(), repeated: [] };
  try {
    return { value: parseYaml(text, false, notes).value, notes };
  } catch {
    // JSON that is no YAML: its findings are at its start.
    return { value: undefined, notes };
  }
}

/** JSON as YAML of the same length: without the escapes that YAML for Kubernetes does not have. */
function asYaml(json: string): string {
  const yaml = new Pieces();
  let end = 0;
  for (const { 0: escape, index } of json.matchAll(/\\(?:\\|\/|u[dD][89a-fA-F][\da-fA-F]{2})/gu)) {
    if (escape === "\\\\") continue;
    yaml.add(json.slice(end, index));
    yaml.add(escape === "\\/" ? "\\ " : "\\u0020");
    end = index + escape.length;
  }
  yaml.add(json.slice(end));
  return yaml.text;
}
