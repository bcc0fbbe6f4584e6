/**
 * What a function reads of a value, seen by watching it.
 */
import type { Path } from "../../author/shape";

/** A field that is read. Most are read on the way to others, so that paths are made of those that matter alone. */
export interface Read {
  readonly key: string | number;
  readonly around: Read | undefined;
}

/** The path of a field that was read. */
export function pathOf(read: Read): Path {
  const path: (string | number)[] = [];
  for (let step: Read | undefined = read; step !== undefined; step = step.around) path.push(step.key);
  return path.reverse();
}

/**
 * A value that tells each of its fields that is read, and that looks like the value itself otherwise.
 *
 * @param tell Is told a field whether there is something in it or not.
 */
export function watched<Value>(value: Value, tell: (read: Read) => void): Value {
  return view(value, undefined, tell) as Value;
}

function view(value: unknown, around: Read | undefined, tell: (read: Read) => void): unknown {
  if (typeof value !== "object" || value === null) return value;
  const isList = Array.isArray(value);
  // A field looks the same whenever it is read; what YAML aliases share is told apart by its place.
  let views: Map<string, unknown> | undefined;
  return new Proxy(value, {
    get(target, key, receiver) {
      const field: unknown = Reflect.get(target, key, receiver);
      if (typeof key === "symbol" || typeof field === "function" || (isList && key === "length"))
        return field;
      const read = { key: isList ? Number(key) : key, around };
      tell(read);
      if (typeof field !== "object" || field === null) return field;
      let seen = views?.get(key);
      if (seen === undefined) {
        seen = view(field, read, tell);
        (views ??= new Map()).set(key, seen);
      }
      return seen;
    },
    has(target, key) {
      if (typeof key === "string") tell({ key: isList ? Number(key) : key, around });
      return Reflect.has(target, key);
    },
  });
}
