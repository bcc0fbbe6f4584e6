/**
 * The rules on each kind, so that an object meets only those on its own.
 */
import type { KubernetesObject } from "../author";
import { isOnFiles, reachesAdmission } from "../author/catalogue";
import { groupOf, isOfKind, type Kind } from "../author/kinds";
import { defaults, type Parameters, type Values } from "../author/parameters";
import type { EnforcedRule } from "../settings/settings";

/** A rule with what of it is the same for all objects of a kind. */
export interface RuleOn {
  readonly rule: EnforcedRule;
  /** The kind as the rule knows it. */
  readonly kind: Kind;
  readonly parameters: Values<Parameters>;
}

const known = new WeakMap<readonly EnforcedRule[], Map<string, readonly RuleOn[]>>();

/** Those of some rules that look at an object in a manifest, in their order. */
export function rulesOn(object: KubernetesObject, rules: readonly EnforcedRule[]): readonly RuleOn[] {
  const byKind = known.get(rules) ?? new Map<string, readonly RuleOn[]>();
  known.set(rules, byKind);
  const name = `${groupOf(object.apiVersion)}/${object.kind}`;
  const found = byKind.get(name) ?? rulesOnKind(object, rules);
  // Of kinds that no rule looks at, manifests may have any number.
  if (found.length > 0) byKind.set(name, found);
  return found;
}

function rulesOnKind(object: KubernetesObject, rules: readonly EnforcedRule[]): RuleOn[] {
  return rules.flatMap((rule) => {
    const kind = rule.target.kinds.find((candidate) => isOfKind(object, candidate));
    // A manifest is no AWS resource, whatever it calls itself.
    if (kind === undefined || !(reachesAdmission(rule) || isOnFiles(rule))) return [];
    return [{ rule, kind, parameters: defaults(rule.parameters ?? {}) }];
  });
}
