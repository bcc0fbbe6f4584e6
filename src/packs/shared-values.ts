/**
 * What a pack shares with all other code, and must leave as it is: the language's own objects, and the author's kit.
 * Whoever changed them would change built-in rules.
 */
import { compileFunction } from "node:vm";

const names = [
  ...["Object", "Array", "String", "Number", "Boolean", "BigInt", "Symbol", "RegExp", "Date", "Map", "Set"],
  ...["WeakMap", "WeakSet", "Function", "Promise", "Error", "TypeError", "RangeError"],
  ...["JSON", "Math", "Reflect"],
];

/** The language's own objects, each with what it is called. */
const all = Object.entries(asPacksSeeThem()).flatMap(([name, value]): [string, object][] => {
  const prototype = "prototype" in value ? value.prototype : undefined;
  const own: [string, object][] = [[name, value]];
  return typeof prototype === "object" && prototype !== null
    ? [...own, [`${name}.prototype`, prototype]]
    : own;
});

/** They are compiled as the rules of packs are. */
function asPacksSeeThem(): Readonly<Record<string, object>> {
  return (compileFunction(`return { ${names.join(", ")} };`) as () => Readonly<Record<string, object>>)();
}

/** The language's own objects as they are now. */
export function sharedValues(): {
  /** Puts them back, and names what was another. */
  readonly restore: () => string[];
} {
  const before = all.map(
    ([name, object]) => [name, object, Object.getOwnPropertyDescriptors(object)] as const,
  );
  return {
    restore: () =>
      before.flatMap(([name, object, own]) => putBack(object, own).map((key) => `${name}.${key}`)),
  };
}

/** Gives an object the properties it had, and names those that were others. */
function putBack(object: object, before: Readonly<Record<PropertyKey, PropertyDescriptor>>): string[] {
  const now: Record<PropertyKey, PropertyDescriptor> = Object.getOwnPropertyDescriptors(object);
  const changed = [...new Set([...Reflect.ownKeys(before), ...Reflect.ownKeys(now)])].filter(
    (key) => !isSame(before[key], now[key]),
  );
  for (const key of changed) {
    const own = before[key];
    if (own === undefined) Reflect.deleteProperty(object, key);
    else Object.defineProperty(object, key, own);
  }
  return changed.map(String);
}

function isSame(one: PropertyDescriptor | undefined, other: PropertyDescriptor | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return Object.is(one.value, other.value) && one.get === other.get && one.set === other.set;
}

/** A value that nobody can change any more, nor what is in it. */
export function frozen<Value>(value: Value): Value {
  if (!isPlain(value) || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const each of Object.values(value)) frozen(each);
  return value;
}

/** Whether a value is one of data or a function, and not of a class, which may keep what changes. */
function isPlain(value: unknown): value is object {
  if (typeof value === "function") return true;
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Array.isArray(value);
}
