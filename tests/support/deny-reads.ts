/**
 * The fields that `deny` reads of an object, seen by watching it: independent of what the compiler makes of its source.
 */
import type { KubernetesObject, Rule } from "../../src/author";
import { isOfKind } from "../../src/author/kinds";
import { defaults } from "../../src/author/parameters";
import type { Path } from "../../src/author/shape";

/** The places of an object that `deny` reads, each once. */
export function denyReads(rule: Rule, object: KubernetesObject): Path[] {
  const kind = rule.target.kinds.find((each) => isOfKind(object, each));
  if (kind === undefined) return [];
  const places = new Set<string>();
  const watched = watch(object, [], (path) => places.add(JSON.stringify(path)));
  const { scope, items } = rule.target.locate(watched, kind);
  places.clear();
  const context = { ...scope, parameters: defaults(rule.parameters ?? {}), namespace: "shop" };
  for (const { read } of items) {
    const item = read();
    if (item !== undefined) rule.deny(item, context);
  }
  return Array.from(places, (place) => JSON.parse(place) as Path);
}

/** A value that tells which of its fields are read. */
function watch<Value>(value: Value, path: Path, tell: (path: Path) => void): Value {
  if (typeof value !== "object" || value === null) return value;
  const step = (key: string): Path => [...path, Array.isArray(value) ? Number(key) : key];
  return new Proxy(value, {
    get(target, key, receiver) {
      const field: unknown = Reflect.get(target, key, receiver);
      if (typeof key === "symbol" || typeof field === "function" || key === "length") return field;
      tell(step(key));
      return watch(field, step(key), tell);
    },
    has(target, key) {
      if (typeof key === "string") tell(step(key));
      return Reflect.has(target, key);
    },
  });
}

/** The value at a place, undefined where there is none. */
export function valueAt(object: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | undefined)?.[step],
    object,
  );
}

/** A copy of a value with another at a place; undefined removes it. */
export function withValue(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) {
    return (value as unknown[]).map((each, at) => (at === step ? withValue(each, rest, by) : each));
  }
  const fields = (value ?? {}) as Record<string, unknown>;
  const field = withValue(fields[step], rest, by);
  const others = Object.entries(fields).filter(([key]) => key !== step);
  return Object.fromEntries(field === undefined ? others : [...others, [step, field]]);
}
