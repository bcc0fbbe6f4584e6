/**
 * Policies of rules on conflicts, which list the other objects in the cluster.
 */
import type { Conflict } from "../author/conflicts";
import { namesOfOthers, type CompiledRule } from "../compiler/compile";
import { index, list, literal, macro, type Expression } from "../compiler/expression";
import type { EnforcedRule } from "../settings/settings";
import { listOfAll, locateNothing, saidOf, type Listing } from "./listing";
import { admissionPolicy, type RulePolicy } from "./policy";
import { variable } from "./sides";

/** Rules on conflicts between two objects. */
export const conflicts: Listing = {
  folder: "kyverno/conflicts",
  role: "lockstep-conflicts",
  atAdmission: (rule) => {
    const { conflict } = rule.target;
    if (conflict === undefined) return [];
    const { kinds, cel } = conflict;
    return [{ ...rule, target: { kinds, cel, conflict, locate: locateNothing } }];
  },
  listed: (rule) => saidOf(rule, "conflict").kinds,
  policyOf,
};

function policyOf(rule: EnforcedRule, compiled: CompiledRule, approved: Expression | undefined): RulePolicy {
  const policy = admissionPolicy(rule, amongOthers(compiled), approved);
  const others = { name: "others", expression: othersOf(saidOf(rule, "conflict")) };
  return { ...policy, variables: [others, ...policy.variables] };
}

/** What a rule says of an item and one other object, as what it says of an item among others. */
function amongOthers({ deny, message, hasSeveralMessages }: CompiledRule): CompiledRule {
  const others = variable("others");
  const conflicting = macro(others, "filter", namesOfOthers.deny, deny);
  return {
    deny: macro(others, "exists", namesOfOthers.deny, deny),
    message: index(macro(list([conflicting]), "map", namesOfOthers.message, message), literal(0), {
      optional: false,
      map: false,
    }),
    hasSeveralMessages,
  };
}

/** The other objects that Kyverno lists, without the one of the request: those of its kind. */
function othersOf({ kinds, acrossNamespaces }: Conflict): string {
  const all = kinds.reduceRight((others, kind) => {
    const its = listOfAll(kind, acrossNamespaces);
    return others === "" ? its : `object.kind == "${kind.kind}" ? ${its} : ${others}`;
  }, "");
  const isOther = 'other.metadata.name != object.metadata.?name.orValue("")';
  const isElsewhere = "other.metadata.namespace != object.metadata.namespace";
  const listed = kinds.length > 1 ? `(${all})` : all;
  return `${listed}.filter(other, ${acrossNamespaces ? `${isOther} || ${isElsewhere}` : isOther})`;
}
