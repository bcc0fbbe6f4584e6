import type { Path } from "../author/shape";
import { parseYaml } from "./parse";
import type { Span } from "./parser";
import { Pieces } from "./pieces";
import type { Notes } from "./value-builder";

/** A place, and whether it is what was looked for. */
export interface FoundSpan extends Span {
  readonly exists: boolean;
}

/** Tells what the value of a document does not, by parsing it once more when that is asked for first. */
export class SourcePlaces {
  private noted: { readonly value: unknown; readonly notes: Notes } | undefined;

  constructor(
    private readonly text: string,
    private readonly mayRepeat: boolean,
    private readonly isJson: boolean,
    private readonly isNew = false,
  ) {}

  /** The value as YAML 1.2 has it, and a look at that. */
  renewed(): readonly [value: unknown, look: SourcePlaces] {
    const look = new SourcePlaces(this.text, this.mayRepeat, this.isJson, true);
    return [look.look().value, look];
  }

  /** The fields that are given more than once. */
  get repeated(): readonly Path[] {
    return this.mayRepeat ? this.look().notes.repeated : [];
  }

  /**
   * Where the value at a path is, with its key in a mapping, or the nearest value around it that exists; undefined if
   * that is the document.
   */
  spanOf(path: Path): FoundSpan | undefined {
    const { value, notes } = this.look();
    let current = value;
    let span: Span | undefined;
    for (const step of path) {
      const place =
        typeof current === "object" && current !== null ? notes.places.get(current)?.get(step) : undefined;
      if (place === undefined) return span && { exists: false, ...span };
      span = place;
      current = (current as Record<string | number, unknown>)[step];
    }
    return span && { exists: true, ...span };
  }

  /** Where a span ends, without the empty lines that a block scalar takes in. */
  endOf({ offset, end }: Span): number {
    return offset + this.text.slice(offset, end).trimEnd().length;
  }

  private look(): { readonly value: unknown; readonly notes: Notes } {
    return (this.noted ??= takeNotes(this.isJson ? asYaml(this.text) : this.text, this.isNew));
  }
}

function takeNotes(text: string, isNew: boolean): { value: unknown; notes: Notes } {
  const notes: Notes = { places: new Map(), repeated: [] };
  try {
    return { value: parseYaml(text, false, notes, isNew).value, notes };
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
