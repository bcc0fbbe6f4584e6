/**
 * A value, compared with its type as the API server decodes it when it is to be strict about fields.
 */
import { formatPath, isMapping, type Path } from "../../../author/shape";
import { suggest } from "../../../author/suggest";
import { describe } from "../../describe";
import { hint } from "./hints";
import { expectation, scalars, type Scalar } from "./scalars";
import type { ObjectType, Type } from "./type";

/** What is wrong at a place of an object. */
export interface SchemaProblem {
  readonly path: Path;
  /** What is wrong, in one line; quotes no value. */
  readonly message: string;
}

/** How an object is read. */
export interface Reading {
  /** Whether a value stands for one that nobody can read; such values are passed over. */
  readonly isOpen?: (value: unknown) => boolean;
  /** Whether the object may leave out what must be there, as it is a part of one. */
  readonly isPart?: boolean;
  /** Whether fields that the type does not have are passed over. */
  readonly passesUnknown?: boolean;
}

/** More problems of one object than anybody mends one by one. */
const mostProblems = 100;

/** What is wrong with an object. */
export function validate(value: unknown, type: ObjectType, reading: Reading = {}): SchemaProblem[] {
  return new Validation(reading).of(value, type);
}

/** Goes through one object. */
class Validation {
  private readonly problems: SchemaProblem[] = [];
  private readonly path: (string | number)[] = [];

  constructor(private readonly reading: Reading) {}

  of(value: unknown, type: Type): SchemaProblem[] {
    this.visit(value, type);
    return this.problems;
  }

  private get isFull(): boolean {
    return this.problems.length >= mostProblems;
  }

  private visit(value: unknown, type: Type): void {
    if (type.form === "any" || this.reading.isOpen?.(value) === true || this.isFull) return;
    switch (type.form) {
      case "scalar": {
        const scalar: Scalar = scalars[type.scalar];
        if (!scalar.accepts(value))
          this.mismatch(value, expectation(scalar, value), hint(value, type.scalar));
        return;
      }
      case "enum":
        if (!type.values.includes(value)) this.unlisted(value, type.values);
        return;
      case "list":
        if (!Array.isArray(value)) {
          this.mismatch(value, "a list", isMapping(value) ? "begin it with a dash" : undefined);
          return;
        }
        for (const [index, item] of (value as unknown[]).entries()) {
          if (item === null && type.refusesNull === true) this.complain(index, "is null, and may not be");
          else this.item(index, item, type.items);
        }
        return;
      case "map":
        if (!isMapping(value)) {
          this.mismatch(value, "a mapping");
          return;
        }
        for (const key of Object.keys(value)) this.at(key, value[key], type.values);
        return;
      case "object":
        if (isMapping(value)) this.object(value, type);
        else this.mismatch(value, "a mapping");
    }
  }

  private object(value: Readonly<Record<string, unknown>>, type: ObjectType): void {
    const fields = type.fields();
    for (const key of Object.keys(value)) {
      const field = fields.get(key);
      if (field !== undefined) {
        this.at(key, value[key], field.type);
      } else if (type.others !== undefined) {
        this.at(key, value[key], type.others);
      } else if (value[key] !== undefined && this.reading.passesUnknown !== true) {
        this.unknown(key, value[key], type);
      }
    }
    // What an object says of its status is not taken over, so that nothing has to be there.
    if (this.reading.isPart === true || this.path.includes("status")) return;
    for (const [name, { isRequired }] of fields) {
      if (isRequired && (value[name] ?? undefined) === undefined) this.complain(name, "is missing");
    }
  }

  /** A null is as good as no value in a mapping. */
  private at(key: string, value: unknown, type: Type): void {
    if (value === null || value === undefined) return;
    this.path.push(key);
    this.visit(value, type);
    this.path.pop();
  }

  /** A null in a list is a value without content. */
  private item(index: number, value: unknown, type: Type): void {
    if (value === null && type.form !== "object") return;
    this.path.push(index);
    this.visit(value ?? {}, type);
    this.path.pop();
  }

  private unknown(key: string, value: unknown, { name, fields, elsewhere }: ObjectType): void {
    if (this.isFull) return;
    const other = elsewhere?.(key);
    if (other !== undefined) {
      this.complain(key, `is a field of ${name} ${other}`);
      return;
    }
    const meant = suggest(key, fields().keys());
    const question = meant === undefined ? "" : `; did you mean ${meant}?`;
    this.complain(key, `(${describe(value)}) is no field of ${name}${question}`);
  }

  private unlisted(value: unknown, values: readonly unknown[]): void {
    const shown = values.filter((each) => each !== "").map(String);
    const expected = shown.length === 1 ? String(shown[0]) : `one of ${shown.join(", ")}`;
    const meant = typeof value === "string" ? suggest(value, shown) : undefined;
    const kind = typeof value === "string" ? "another string" : describe(value);
    this.report([...this.path], `must be ${expected}, and is ${kind}`, meant && `did you mean ${meant}?`);
  }

  private mismatch(value: unknown, expected: string, advice?: string): void {
    this.report([...this.path], `must be ${expected}, and is ${describe(value)}`, advice);
  }

  private complain(field: string | number, complaint: string): void {
    this.report([...this.path, field], complaint);
  }

  private report(path: Path, complaint: string, advice?: string): void {
    if (this.isFull) return;
    const message = `${formatPath(path)} ${complaint}${advice === undefined ? "" : `; ${advice}`}`;
    this.problems.push({ path, message });
  }
}
