/**
 * Values at paths of an object, and copies of objects with others there.
 */
import { isMapping, type Path } from "../../author/shape";

/** Whether a path is below another. */
export function isBelow(path: Path, around: Path): boolean {
  return path.length > around.length && around.every((step, index) => step === path[index]);
}

/** Whether two paths are the same. */
export function isSame(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((step, index) => step === other[index]);
}

/** The value at a path; undefined where there is none. */
export function valueAt(object: unknown, path: Path): unknown {
  let value = object;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** A path, or that of the nearest value around it that is there. */
export function nearest(object: unknown, path: Path): Path {
  return valueAt(object, path) === undefined && path.length > 0 ? nearest(object, path.slice(0, -1)) : path;
}

/** A copy of a value with another at a path, where undefined takes away what is there. */
export function withValue<Value>(value: Value, path: Path, by: unknown): Value {
  return changed(value, path, 0, by) as Value;
}

function changed(value: unknown, path: Path, depth: number, by: unknown): unknown {
  const step = path[depth];
  if (step === undefined) return by;
  if (Array.isArray(value)) {
    const items = value.slice() as unknown[];
    items[Number(step)] = changed(items[Number(step)], path, depth + 1, by);
    return items;
  }
  const fields: Record<string | number, unknown> = isMapping(value) ? value : {};
  const field = changed(Object.hasOwn(fields, step) ? fields[step] : undefined, path, depth + 1, by);
  if (field !== undefined) return { ...fields, [step]: field };
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== step));
}
