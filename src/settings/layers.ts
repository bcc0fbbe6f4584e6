/**
 * Settings of several files and of environments as one: what is decided nearer to where a rule is enforced wins.
 */
import { gates } from "../author/levels";
import { isMapping } from "../author/shape";

/** The fields of what can be shared by workspaces, and be another in each environment. */
export const layerFields = [
  "profile",
  "level",
  "exclude",
  "system",
  "namespaces",
  "rules",
  "policyExceptions",
  "programs",
  "conflicts",
  "presence",
  "missing",
  "deployers",
  "kubernetesVersion",
  "preview",
  "renderReleases",
  "references",
] as const;

type Mapping = Readonly<Record<string, unknown>>;

/** Settings of which each decides what those before it do not. Well-formed ones make well-formed ones. */
export function layered(values: readonly Mapping[]): Mapping {
  return values.reduce(over, {});
}

function over(lower: Mapping, upper: Mapping): Mapping {
  // A profile is about every rule, as the level is: the nearer of the two counts.
  const base = (upper["profile"] ?? null) === null ? lower : partOf(lower, (field) => field !== "level");
  return merged(base, upper, {
    level: levels,
    exclude: fields,
    system: fields,
    deployers: fields,
    references: fields,
    rules: (one, other) => merged(one, other, {}, rules),
  });
}

type Merge = (lower: unknown, upper: unknown) => unknown;

/** A mapping over another, field by field; a field of which nothing else is said takes the place of the lower one. */
function merged(lower: unknown, upper: unknown, by: Readonly<Record<string, Merge>>, every?: Merge): Mapping {
  const one = isMapping(lower) ? lower : {};
  const other = isMapping(upper) ? upper : {};
  const both = Object.entries(other).map(([field, value]) => {
    const merge = Object.hasOwn(by, field) ? by[field] : every;
    const isTold = value !== undefined && value !== null;
    const before = Object.hasOwn(one, field) ? one[field] : undefined;
    if (!isTold) return [field, before];
    return [field, merge === undefined || before === undefined ? value : merge(before, value)];
  });
  return { ...one, ...(Object.fromEntries(both) as Mapping) };
}

const fields: Merge = (lower, upper) => merged(lower, upper, {});

/** A rule's entry is a level, or a mapping with it. */
const rules: Merge = (lower, upper) =>
  merged(isMapping(lower) ? lower : { level: lower }, isMapping(upper) ? upper : { level: upper }, {
    level: levels,
    exclude: fields,
    parameters: (one, other) => merged(one, other, {}, parameters),
  });

/** A level is one word for every gate, or a mapping of gates to words. */
const levels: Merge = (lower, upper) => {
  if (!isMapping(upper)) return upper;
  const every = isMapping(lower) ? lower : Object.fromEntries(gates.map((gate) => [gate, lower]));
  return { ...every, ...upper };
};

/** A list takes the place of another, or is added to it. */
const parameters: Merge = (lower, upper) => {
  if (!isMapping(upper) || !Array.isArray(upper["add"])) return upper;
  const added = upper["add"] as unknown[];
  if (Array.isArray(lower)) return [...(lower as unknown[]), ...added];
  return isMapping(lower) && Array.isArray(lower["add"])
    ? { add: [...(lower["add"] as unknown[]), ...added] }
    : upper;
};

/** The part of a settings file's value that layers are made of. */
export function decisionsIn(value: unknown): Mapping {
  return partOf(value, isLayerField);
}

/** The rest of it. */
export function othersIn(value: unknown): Mapping {
  return partOf(value, (field) => !isLayerField(field));
}

function isLayerField(field: string): boolean {
  return (layerFields as readonly string[]).includes(field);
}

function partOf(value: unknown, has: (field: string) => boolean): Mapping {
  return isMapping(value) ? Object.fromEntries(Object.entries(value).filter(([field]) => has(field))) : {};
}
