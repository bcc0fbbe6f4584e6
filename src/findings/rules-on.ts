/**
 * The rules on each kind, so that an object meets only those on its own.
 */
import type { KubernetesObject } from "../author";
import { reachesAdmission } from "../author/catalogue";
import { isOfKind, type Kind } from "../author/kinds";
import { defaults, type Parameters, type Values } from "../author/parameters";
import type { EnforcedRule } from "../settings/settings";

/** A rule with what of it is the same for all objects. */
interface Candidate {
  readonly rule: EnforcedRule;
  /** Its kinds of one name. */
  readonly kinds: readonly Kind[];
  readonly parameters: Values<Parameters>;
}

/** A rule, and which of its kinds an object is of. */
export interface RuleOn extends Omit<Candidate, "kinds"> {
  readonly kind: Kind;
}

const known = new WeakMap<readonly EnforcedRule[], ReadonlyMap<string, readonly Candidate[]>>();

/** Those of some rules that look at an object in a manifest, in their order. */
export function rulesOn(object: KubernetesObject, rules: readonly EnforcedRule[]): RuleOn[] {
  const table = known.get(rules) ?? byKind(rules);
  known.set(rules, table);
  return (table.get(object.kind) ?? []).flatMap(({ rule, kinds, parameters }) => {
    const kind = kinds.find((candidate) => isOfKind(object, candidate));
    return kind === undefined ? [] : [{ rule, kind, parameters }];
  });
}

function byKind(rules: readonly EnforcedRule[]): Map<string, Candidate[]> {
  const table = new Map<string, Candidate[]>();
  // A manifest is no AWS resource, whatever it calls itself.
  for (const rule of rules.filter(reachesAdmission)) {
    const parameters = defaults(rule.parameters ?? {});
    for (const name of new Set(rule.target.kinds.map(({ kind }) => kind))) {
      const kinds = rule.target.kinds.filter(({ kind }) => kind === name);
      table.set(name, [...(table.get(name) ?? []), { rule, kinds, parameters }]);
    }
  }
  return table;
}
