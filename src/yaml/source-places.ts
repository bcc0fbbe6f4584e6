import type { Path } from "../author/shape";
import { parseYaml } from "./parse";
import type { Span } from "./parser";
import { Pieces } from "./pieces";
import type { Notes } from "./value-builder";

/** A place, and whether it is what was looked for. */
export interface FoundSpan extends Span {
  readonly exists: boolean;
}

/** A value, and what was noted when it was read. */
export interface Noted {
  readonly value: unknown;
  readonly notes: Notes;
}

/** Tells what the value of a document does not. */
export class SourcePlaces {
  /** @param noted Is taken when somebody asks, unless given. */
  private constructor(
    private readonly text: string,
    private readonly isJson: boolean,
    private readonly mayRepeat: boolean,
    private noted?: Noted,
  ) {}

  /** Those of a text that was read as YAML. */
  static ofYaml(text: string, noted: Noted): SourcePlaces {
    return new SourcePlaces(text, false, true, noted);
  }

  /** Those of a text that was read as JSON, which takes no notes: it is read once more as YAML when somebody asks. */
  static ofJson(text: string, mayRepeat: boolean): SourcePlaces {
    return new SourcePlaces(text, true, mayRepeat);
  }

  /** The value as YAML 1.2 has it, and a look at that. */
  renewed(): readonly [value: unknown, look: SourcePlaces] {
    const noted = this.takeNotes(true);
    return [noted.value, new SourcePlaces(this.text, this.isJson, this.mayRepeat, noted)];
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

  private look(): Noted {
    return (this.noted ??= this.takeNotes(false));
  }

  private takeNotes(isNew: boolean): Noted {
    try {
      const { value, notes } = parseYaml(this.isJson ? asYaml(this.text) : this.text, false, isNew);
      return { value, notes };
    } catch {
      // JSON that is no YAML: its findings are at its start.
      return { value: undefined, notes: { places: new Map(), repeated: [] } };
    }
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
