/**
 * Reading the files that people write for this program: each mistake is one problem, which says what is expected.
 */
import { formatPath, isMapping, type Path } from "../author/shape";
import type { Rule } from "../author";
import { suggest, suggestByWords } from "../author/suggest";
import { ruleMeant } from "./rule-names";

/** Something malformed in a file. */
export interface FileProblem {
  /** What was expected, in one line. */
  readonly message: string;
  /** Its place in the file. */
  readonly path: Path;
}

/** The problems of the fields that a file gives twice, of which only one can be meant. */
export function repetitions(repeated: readonly Path[]): FileProblem[] {
  // What is there three times is repeated twice.
  const byName = new Map(repeated.map((path) => [formatPath(path), path]));
  return Array.from(byName, ([name, path]) => ({ message: `${name} is given twice: keep one`, path }));
}

/** The fields of a mapping that people write; notes what is wrong with it. */
export class Fields {
  private readonly fields: Readonly<Record<string, unknown>>;
  private readonly isMapping: boolean;
  /** The known fields for which unknown ones were meant. */
  private readonly meant = new Set<string>();
  /** How many unknown fields there are of which nobody can say what was meant. */
  private strays = 0;

  /**
   * @param value The mapping; what is no mapping is a problem unless it is undefined.
   * @param path The place of the mapping in the file.
   * @param known The fields that it may have.
   * @param problems Where problems are added.
   */
  constructor(
    value: unknown,
    readonly path: Path,
    known: readonly string[],
    private readonly problems: FileProblem[],
  ) {
    this.isMapping =
      typeof value === "object" && value !== null && !Array.isArray(value) && !isAnother(value, known);
    this.fields = this.isMapping ? (value as Record<string, unknown>) : {};
    if (!this.isMapping && value !== undefined) {
      const name = path.length === 0 ? "the file" : formatPath(path);
      problems.push({ message: `${name} must be a mapping with ${known.join(", ")}`, path });
    }
    for (const field of Object.keys(this.fields)) {
      if (known.includes(field)) continue;
      const meant = suggest(field, known);
      if (meant === undefined) this.strays++;
      else this.meant.add(meant);
      const hint =
        didYouMean(meant ?? suggestByWords(field, known)) || `: there are only ${known.join(", ")}`;
      problems.push({ message: `${this.name(field)} is an unknown field${hint}`, path: [...path, field] });
    }
  }

  /** The value of a field, undefined where there is none. */
  value(field: string): unknown {
    return Object.hasOwn(this.fields, field) ? (this.fields[field] ?? undefined) : undefined;
  }

  /**
   * The text of a required field; "", with the problem noted, where there is none.
   *
   * @param why Why the field is required.
   */
  text(field: string, why: string): string {
    const value = this.value(field);
    if (typeof value === "string" && value.trim() !== "") return value;
    if (value === undefined) this.missing(field, why);
    else if (typeof value === "string") this.problem(field, "must not be empty");
    else this.problem(field, "must be text; put it in quotes if it is meant as text");
    return "";
  }

  /**
   * The mappings in a list that may be left out; notes where there is no list, or nothing in it.
   *
   * @param known The fields that each may have.
   */
  list(field: string, known: readonly string[]): Fields[] {
    const value = this.value(field);
    if (value === undefined) return [];
    if (!Array.isArray(value) || value.length === 0) {
      this.problem(field, `must be a list of mappings with ${known.join(", ")}`);
      return [];
    }
    return Array.from(value.entries(), ([index, item]: [number, unknown]) => {
      // What is no mapping is a problem, an item that is nothing at all as well.
      return new Fields(item ?? null, [...this.path, field, index], known, this.problems);
    });
  }

  /** Notes that a required field is missing, unless the mapping itself is or an unknown field may be meant for it. */
  missing(field: string, why: string): void {
    if (!this.isMapping || this.meant.has(field) || this.strays-- > 0) return;
    this.problems.push({ message: `${this.name(field)} is missing: ${why}`, path: this.path });
  }

  /** Notes what is wrong with a field. */
  problem(field: string, complaint: string): void {
    this.problems.push({ message: `${this.name(field)} ${complaint}`, path: [...this.path, field] });
  }

  private name(field: string): string {
    return formatPath([...this.path, field]);
  }
}

/** Whether a mapping is quite another than that with these fields: one that has several, and mostly not even similar. */
function isAnother(mapping: object, known: readonly string[]): boolean {
  const fields = Object.keys(mapping);
  const strays = fields.filter((field) => suggest(field, known) === undefined);
  return (
    strays.length > 1 && strays.length * 2 > fields.length && !fields.some((each) => known.includes(each))
  );
}

/** A value as people can tell it from the words around it. */
export function quote(value: unknown): string {
  return JSON.stringify(value);
}

/** A question after a mistake; "" if there is nothing to suggest. */
export function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? "" : `; did you mean ${suggestion}?`;
}

/** What to say of a name that is to be that of a rule and is not. */
export function unknownRule(name: string, rules: readonly Rule[]): string {
  return `must be the name of a rule, and ${quote(name)} is none${didYouMean(ruleMeant(rules, name))}`;
}

/** A field of the value of a file that is read before the rest of it; undefined where there is none. */
export function fieldIn(value: unknown, field: string): unknown {
  return isMapping(value) && Object.hasOwn(value, field) ? value[field] : undefined;
}
