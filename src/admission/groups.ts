/**
 * Which rules are bundled.
 */
import { groupBy } from "../author/group-by";
import type { Kind } from "../author/kinds";
import { programOfObjects } from "../families/programs";
import { nameOf, type NamespaceSelector } from "../settings/settings";
import type { AdmissionPolicy, RulePolicy } from "./policy";

/** Rules that share a bundle: what their policies do about a violation, and where they look, is the same. */
export interface Group extends Pick<AdmissionPolicy, "level" | "excluded" | "system" | "where"> {
  readonly family: string;
  readonly policies: readonly RulePolicy[];
}

/** What the name of every bundle begins with. */
export const bundlePrefix = "lockstep";

/** The name of the bundle of a group. */
export function nameOfGroup({ family, level, where }: Group): string {
  const place = where?.operator === "In" ? [nameOf(where)] : [];
  return [bundlePrefix, family, ...place, ...(level === "deny" ? [] : [level])].join("-");
}

/**
 * The groups of the rules on the kinds of a family. In every namespace one of them denies at most, whatever is decided
 * about that namespace, so that one denial says it all.
 */
export function groupsIn(family: string, all: readonly RulePolicy[]): Group[] {
  const policies = all.filter(({ kinds }) => kinds.some((kind) => familyOf(kind) === family));
  const label = policies.find(({ where }) => where !== undefined)?.where?.label ?? "";
  const isNamespaced = policies.some(({ kinds }) =>
    kinds.some((kind) => kind.namespaced && familyOf(kind) === family),
  );
  const values = isNamespaced ? [...new Set(policies.flatMap(({ where }) => where?.values ?? []))] : [];
  const groups = new Map<string, Group & { readonly places: readonly (string | undefined)[] }>();
  // Undefined stands for the namespaces with none of the values.
  for (const value of [undefined, ...values]) {
    const here = policies.filter(({ where }) => isFor(where, value));
    for (const [key, its] of groupBy(here, ({ level, excluded }) => [level, ...excluded].join(" "))) {
      const [first] = its;
      if (first === undefined) continue;
      const whole = [key, ...its.map(({ rule }) => rule.name)].join(" ");
      const places = [...(groups.get(whole)?.places ?? []), value];
      const { level, excluded, system } = first;
      groups.set(whole, { family, level, excluded, system, policies: its, places });
    }
  }
  return Array.from(groups.values(), ({ places, ...group }): Group => {
    const others = values.filter((value) => !places.includes(value));
    if (others.length === 0 && places.includes(undefined)) return group;
    return places.includes(undefined)
      ? { ...group, where: { label, operator: "NotIn", values: others, names: [] } }
      : { ...group, where: { label, operator: "In", values: places.filter(isPresent), names: [] } };
  });
}

function isFor(where: NamespaceSelector | undefined, value: string | undefined): boolean {
  if (where === undefined) return true;
  const hasValue = value !== undefined && where.values.includes(value);
  return hasValue === (where.operator === "In");
}

function isPresent<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}

/**
 * Where the rules on a kind are bundled: every kind belongs to one bundle, so that one denial says it all. Kinds
 * that run pods share one; any others differ in shape, and no expression would fit the schemas of them all. Custom
 * resources are told apart by their group, since anybody may call one as Kubernetes calls its own.
 */
export function familyOf(kind: Kind): string {
  const { resource, group, podSpec } = kind;
  if (podSpec !== undefined) return "workloads";
  if (kind === programOfObjects) return "objects-of-programs";
  const isOfKubernetes = !group.includes(".") || group.endsWith(".k8s.io");
  return isOfKubernetes ? resource : `${resource}-${group.replaceAll(".", "-")}`;
}
