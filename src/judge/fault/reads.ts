/**
 * What a function reads of a value, seen by watching it.
 */
import type { Path } from "../../author/shape";

/** A field that is read: one and the same however often that is. */
export class Read {
  private known: Path | undefined;

  constructor(
    private readonly key: string | number,
    private readonly around: Read | undefined,
  ) {}

  /** The path of the field. Most are read on the way to others, so that it is made of those that matter alone. */
  get path(): Path {
    return (this.known ??= [...(this.around?.path ?? []), this.key]);
  }
}

/** A value that is watched, once for all that read it. */
export class Watched<Value> {
  /** Looks like the value itself. */
  readonly view: Value;
  /** The fields of the view that were read, in order, whether there is something in them or not. */
  readonly reads: Read[] = [];

  constructor(value: Value) {
    this.view = this.viewOf(value, undefined) as Value;
  }

  private viewOf(value: unknown, around: Read | undefined): unknown {
    if (typeof value !== "object" || value === null) return value;
    const isList = Array.isArray(value);
    // A field looks the same whenever it is read; what YAML aliases share is told apart by its place.
    const seen = new Map<string, { readonly read: Read; view?: unknown }>();
    const tell = (key: string): { readonly read: Read; view?: unknown } => {
      const field = seen.get(key) ?? { read: new Read(isList ? Number(key) : key, around) };
      seen.set(key, field);
      this.reads.push(field.read);
      return field;
    };
    return new Proxy(value, {
      get: (target, key, receiver) => {
        const field: unknown = Reflect.get(target, key, receiver);
        if (typeof key === "symbol" || typeof field === "function" || (isList && key === "length"))
          return field;
        const told = tell(key);
        if (typeof field !== "object" || field === null) return field;
        return (told.view ??= this.viewOf(field, told.read));
      },
      has: (target, key) => {
        if (typeof key === "string") tell(key);
        return Reflect.has(target, key);
      },
    });
  }
}
