/**
 * Label selectors, as Kubernetes matches them.
 * Source: https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/apimachinery/pkg/labels/selector.go
 */
import { isMapping } from "../shape";
import { entriesOf, mapping, text, textMap, textsOf } from "./reading";

/** One condition on a label. */
export interface Requirement {
  readonly key: string;
  readonly operator: "In" | "NotIn" | "Exists" | "DoesNotExist";
  readonly values: readonly string[];
}

/** What labels must be: all requirements hold; none at all select everything. */
export type Selector = readonly Requirement[];

/** The labels of pods that exist, or are going to. */
export interface LabelSet {
  readonly labels: Readonly<Record<string, string>>;
  /** Whether a controller adds a label with such a value to a pod of these, by the key of the label. */
  readonly added?: ReadonlyMap<string, (value: string) => boolean>;
}

/**
 * A selector with `matchLabels` and `matchExpressions`; undefined, which selects nothing, where it is absent or has an
 * operator that there is not. An empty one selects everything.
 */
export function labelSelector(value: unknown): Selector | undefined {
  if (value === undefined || value === null) return undefined;
  const { matchLabels, matchExpressions } = mapping(value);
  // What is misshapen selects nothing: left out, it would select more.
  if (!isMapping(value) || !isTextMap(matchLabels) || !isListOfMappings(matchExpressions)) return undefined;
  const requirements = equalities(textMap(matchLabels));
  for (const [, { key, operator, values }] of entriesOf(matchExpressions)) {
    if (!isOperator(operator)) return undefined;
    requirements.push({ key: text(key), operator, values: textsOf(values) });
  }
  return requirements;
}

/** A selector that is a map of labels, as Services and ReplicationControllers have it; an empty one selects nothing. */
export function mapSelector(value: unknown): Selector | undefined {
  const requirements = isTextMap(value) ? equalities(textMap(value)) : [];
  return requirements.length === 0 ? undefined : requirements;
}

/** A selector that demands these labels. */
export function equalities(labels: Readonly<Record<string, string>>): Requirement[] {
  return Object.entries(labels).map(([key, value]) => ({ key, operator: "In", values: [value] }));
}

/** Whether a selector selects pods with such labels; of labels that a controller adds, whether it selects some of them. */
export function selects(selector: Selector | undefined, set: LabelSet): boolean {
  return selector !== undefined && selector.every((requirement) => meets(requirement, set));
}

function meets({ key, operator, values }: Requirement, { labels, added }: LabelSet): boolean {
  const own = Object.hasOwn(labels, key) ? labels[key] : undefined;
  // What a controller adds takes the place of what the template has.
  const mayBe = added?.get(key) ?? (own === undefined ? undefined : (value: string) => value === own);
  switch (operator) {
    case "In":
      return mayBe !== undefined && values.some(mayBe);
    case "NotIn":
      return added?.has(key) === true || own === undefined || !values.includes(own);
    case "Exists":
      return mayBe !== undefined;
    case "DoesNotExist":
      return mayBe === undefined;
  }
}

function isTextMap(value: unknown): boolean {
  const isMap = value === undefined || value === null || isMapping(value);
  return isMap && Object.values(mapping(value)).every((each) => typeof each === "string");
}

function isListOfMappings(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.every(isMapping));
}

function isOperator(value: unknown): value is Requirement["operator"] {
  return (["In", "NotIn", "Exists", "DoesNotExist"] as readonly unknown[]).includes(value);
}

/** A selector in words, such as `app=web, tier in (a, b)`. */
export function describeSelector(selector: Selector): string {
  if (selector.length === 0) return "everything";
  return selector
    .map(({ key, operator, values }) => {
      if (operator === "Exists") return key;
      if (operator === "DoesNotExist") return `!${key}`;
      const [only, ...more] = values;
      if (operator === "In" && more.length === 0) return `${key}=${only ?? ""}`;
      return `${key} ${operator === "In" ? "in" : "notin"} (${values.join(", ")})`;
    })
    .join(", ");
}
