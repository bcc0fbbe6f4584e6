/**
 * Watching what a rule reads of an object.
 */
import type { Path } from "../author/shape";

/** A value that was read, undefined where there is none. */
export interface Read {
  readonly path: Path;
  readonly value: unknown;
}

/** Reads by what they are of, in order of the latest. */
export type Reads = Map<string, Read>;

/** The value, with each read of a field of it or within it noted. */
export function watch<Value>(value: Value, path: Path, reads: Reads): Value {
  if (typeof value !== "object" || value === null) return value;
  const isList = Array.isArray(value);
  return new Proxy(value, {
    get(target, key, receiver): unknown {
      const read: unknown = Reflect.get(target, key, receiver);
      if (typeof key === "symbol" || typeof read === "function") return read;
      if (isList && !/^\d+$/u.test(key)) return read;
      const place = [...path, isList ? Number(key) : key];
      const id = JSON.stringify(place);
      // Deleted first, so that the map stays in order of the latest reads.
      reads.delete(id);
      reads.set(id, { path: place, value: read });
      return watch(read, place, reads);
    },
  });
}
