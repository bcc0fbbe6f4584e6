/**
 * The rules on each kind, so that an object meets only those on its own.
 */
import type { KubernetesObject } from "../author";
import { isOnFiles, isOverObjects, reachesAdmission } from "../author/catalogue";
import { groupKindOf, isOfKind, type Kind } from "../author/kinds";
import { defaults, type Parameters, type Values } from "../author/parameters";
import type { EnforcedRule } from "../settings/settings";

/** A rule with what of it is the same for all objects of a kind. */
export interface RuleOn {
  readonly rule: EnforcedRule;
  /** The kind as the rule knows it. */
  readonly kind: Kind;
  readonly parameters: Values<Parameters>;
}

/** Finds those of some rules that look at an object in a manifest, in their order. */
type RulesOn = (object: KubernetesObject, rules: readonly EnforcedRule[]) => readonly RuleOn[];

/** Those on one object. A manifest is no AWS resource, whatever it calls itself. */
export const rulesOn = rulesByKind((rule) => reachesAdmission(rule) || isOnFiles(rule));

/** Those over several objects. */
export const rulesOver = rulesByKind(isOverObjects);

function rulesByKind(isOne: (rule: EnforcedRule) => boolean): RulesOn {
  const known = new WeakMap<readonly EnforcedRule[], Map<string, readonly RuleOn[]>>();
  return (object, rules) => {
    const byKind = known.get(rules) ?? new Map<string, readonly RuleOn[]>();
    known.set(rules, byKind);
    const name = groupKindOf(object);
    const found = byKind.get(name) ?? rulesOnKind(object, rules.filter(isOne));
    // Of kinds that no rule looks at, manifests may have any number.
    if (found.length > 0) byKind.set(name, found);
    return found;
  };
}

function rulesOnKind(object: KubernetesObject, rules: readonly EnforcedRule[]): RuleOn[] {
  return rules.flatMap((rule) => {
    const kind = rule.target.kinds.find((candidate) => isOfKind(object, candidate));
    return kind === undefined ? [] : [{ rule, kind, parameters: defaults(rule.parameters ?? {}) }];
  });
}
