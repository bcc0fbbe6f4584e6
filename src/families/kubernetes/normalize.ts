/**
 * What the API server makes of nulls when it decodes an object of a built-in kind.
 */

/** Fields that map names to strings, in which a null is an empty string. */
const stringMaps: ReadonlySet<string> = new Set([
  "labels",
  "annotations",
  "matchLabels",
  "nodeSelector",
  "data",
  "stringData",
  "binaryData",
]);

/** In these kinds a selector maps names to strings, too; elsewhere it has fields. */
const kindsWithPlainSelector: ReadonlySet<unknown> = new Set(["Service", "ReplicationController"]);
const stringMapsAndSelector: ReadonlySet<string> = new Set([...stringMaps, "selector"]);

/** Fields that map names to quantities, in which a null is zero. */
const quantityMaps: ReadonlySet<string> = new Set(["limits", "requests", "hard", "capacity"]);

/**
 * An object, or a list of objects, as the API server decodes it: a field that is null is absent, a null in a map of
 * strings is "", one in a map of quantities "0". Nulls in lists stay. Nothing is modified, as YAML aliases share
 * values; what does not change is returned itself.
 */
export function normalizeNulls(value: unknown): unknown {
  return normalizeWithin(value, undefined, stringMaps);
}

/**
 * @param nulls What a null directly within the value stands for, if the value is a mapping.
 * @param strings The fields that map names to strings in the object around.
 */
function normalizeWithin(value: unknown, nulls: string | undefined, strings: ReadonlySet<string>): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => normalizeWithin(item, undefined, strings));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  const fields = "apiVersion" in value && "kind" in value ? stringMapsOf(value.kind) : strings;
  let changed = false;
  const entries: [string, unknown][] = [];
  for (const [key, before] of Object.entries(value)) {
    const after = before === null ? nulls : normalizeWithin(before, nullsIn(key, fields), fields);
    if (after !== before) changed = true;
    if (after !== undefined) entries.push([key, after]);
  }
  return changed ? Object.fromEntries(entries) : value;
}

function stringMapsOf(kind: unknown): ReadonlySet<string> {
  return kindsWithPlainSelector.has(kind) ? stringMapsAndSelector : stringMaps;
}

/** What a null in a field stands for, if the field is a mapping; undefined where it is dropped. */
function nullsIn(field: string, strings: ReadonlySet<string>): string | undefined {
  if (strings.has(field)) return "";
  return quantityMaps.has(field) ? "0" : undefined;
}
