/**
 * What the API server makes of nulls when it decodes an object of a built-in kind.
 */
import type { KubernetesObject } from "../../author/kubernetes";

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
 * Fields that are lists of strings, in which a null is an empty string: those of `k8s.io/api` at version 0.36. In lists of
 * anything else it is an object without fields, such as the rule of a NetworkPolicy that lets everything in.
 */
const stringLists: ReadonlySet<string> = new Set(
  `accessModes add admissionReviewVersions apiGroups apiVersions args bindingConditions bindingFailureConditions
  categories cidrs clusterIPs command conversionReviewVersions drop except externalIPs finalizers groups hostnames
  hosts ipFamilies ips loadBalancerSourceRanges matchLabelKeys mismatchLabelKeys monitors mountOptions names
  nameservers namespaces nonResourceURLs operations podCIDRs policyTypes portals potentialNodes required
  resourceNames resources scopes searches shortNames storedVersions strings targetWWNs topologyKeys usages values
  validationActions verbs volumeLifecycleModes volumesInUse wwids`.split(/\s+/u),
);

/** Fields that are lists of numbers, in which a null is zero. */
const numberLists: ReadonlySet<string> = new Set(["supplementalGroups", "ints"]);

/**
 * An object, or a list of objects, as the API server decodes it: a field that is null is absent; a null in a map or list
 * of strings is "", one in a map of quantities "0", one in another list an object without fields. Nothing is modified, as
 * YAML aliases share values; what does not change is returned itself.
 */
export function normalizeNulls(value: unknown): unknown {
  return normalizeWithin(value, { nulls: undefined, items: emptyObject }, stringMaps);
}

const emptyObject = {};

/** A single object as the API server decodes it: {@link normalizeNulls}, and always with metadata. */
export function asDecoded(object: KubernetesObject): KubernetesObject {
  const { metadata = emptyObject, ...fields } = normalizeNulls(object) as Partial<KubernetesObject>;
  return { ...fields, metadata } as KubernetesObject;
}

/** What a null stands for directly within a mapping and directly within a list. */
interface Nulls {
  /** Undefined where it is dropped. */
  readonly nulls: string | undefined;
  readonly items: unknown;
}

/** @param strings The fields that map names to strings in the object around. */
function normalizeWithin(value: unknown, { nulls, items }: Nulls, strings: ReadonlySet<string>): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const within = { nulls: undefined, items: emptyObject };
    const after = value.map((item) => (item === null ? items : normalizeWithin(item, within, strings)));
    return after.some((item, index) => item !== value[index]) ? after : value;
  }
  const fields = "apiVersion" in value && "kind" in value ? stringMapsOf(value.kind) : strings;
  let changed = false;
  const entries: [string, unknown][] = [];
  for (const [key, before] of Object.entries(value)) {
    const within = { nulls: nullsIn(key, fields), items: nullItemsOf(key) };
    const after = before === null ? nulls : normalizeWithin(before, within, fields);
    if (after !== before) changed = true;
    if (after !== undefined) entries.push([key, after]);
  }
  return changed ? Object.fromEntries(entries) : value;
}

/** What a null in a field stands for, if the field is a list. */
function nullItemsOf(field: string): unknown {
  if (stringLists.has(field)) return "";
  return numberLists.has(field) ? 0 : emptyObject;
}

function stringMapsOf(kind: unknown): ReadonlySet<string> {
  return kindsWithPlainSelector.has(kind) ? stringMapsAndSelector : stringMaps;
}

/** What a null in a field stands for, if the field is a mapping; undefined where it is dropped. */
function nullsIn(field: string, strings: ReadonlySet<string>): string | undefined {
  if (strings.has(field)) return "";
  return quantityMaps.has(field) ? "0" : undefined;
}
