/**
 * Reading objects leniently: what is misshapen is a problem of the check already, and here as if it were absent, so that
 * one bad object hides nothing about the others.
 */
import { isMapping } from "../shape";

/** A mapping; an empty one in place of anything else. */
export function mapping(value: unknown): Readonly<Record<string, unknown>> {
  return isMapping(value) ? value : {};
}

/** The mapping at the end of these fields. */
export function within(value: unknown, ...fields: readonly string[]): Readonly<Record<string, unknown>> {
  return fields.reduce((outer, field) => mapping(outer[field]), mapping(value));
}

/** The mappings of a list, each with its place; none in place of anything else. */
export function entriesOf(
  value: unknown,
): readonly (readonly [at: number, entry: Readonly<Record<string, unknown>>])[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown, at) => (isMapping(entry) ? [[at, entry] as const] : []));
}

/** The texts of a list. */
export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === "string") : [];
}

/** A text; "" in place of anything else. */
export function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** The entries of a mapping that are texts, such as labels. */
export function textMap(value: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(mapping(value)).filter((entry): entry is [string, string] => {
    return typeof entry[1] === "string";
  });
  return Object.fromEntries(entries);
}

/** As {@link textMap}; an entry that cannot be read is there, and reading it throws. */
export function openTextMap(value: unknown): Readonly<Record<string, string>> {
  try {
    return textMap(value);
  } catch {
    const map = mapping(value);
    const properties = Object.keys(map).map((key) => [key, { enumerable: true, get: () => text(map[key]) }]);
    return Object.defineProperties({}, Object.fromEntries(properties) as PropertyDescriptorMap);
  }
}

/** Whether an object is as a cluster has it, which gives it a uid, and not as people write it. */
export function isLive({ object }: { readonly object: object }): boolean {
  return text(within(object, "metadata")["uid"]) !== "";
}
