/**
 * Rules in bundles: one policy for all rules on a kind, or on all workloads, whose message says all that is wrong.
 * An engine pays for each policy that matches, and stops at the first that denies.
 */
import type { Kind } from "../author/kinds";
import { severities } from "../author/rule";
import { celOf, podSpecCel, podTemplateCel } from "../author/targets";
import { binary, list, literal, name, not, select, type Expression } from "../compiler/expression";
import type { Approval } from "../settings/approvals";
import type { EnforcedRule } from "../settings/settings";
import { approvedBy } from "./approved";
import { batchesOf } from "./batches";
import { inBudget } from "./budget";
import { beforeOf, clean, findings, identifier, ifUnclean } from "./bundle-findings";
import { familyOf, groupsIn, nameOfGroup, type Group } from "./groups";
import {
  changedBatchesOf,
  itemsOf,
  itemVariables,
  typedSides,
  untypedObjects,
  untypedSides,
  variableOf,
  variablesOf,
  type Items,
  type Sides,
} from "./items";
import { inUpdates, onlyIf, type AdmissionPolicy, type PolicyVariable, type RulePolicy } from "./policy";
import {
  longestDenial,
  longestRemaining,
  longestWarnings,
  reportMessage,
  reportVariables,
} from "./message-limits";
import { policyName } from "./policy-names";
import { screening } from "./screening";
import { foundIn } from "./shares";
import { tooMuch, withinSizes, type Sized } from "./sizes";

/** The policy of several rules. */
export interface Bundle extends AdmissionPolicy {
  readonly rules: readonly EnforcedRule[];
  /** The longest message that it gives, in bytes. */
  readonly longest: number;
}

/**
 * The bundles of these policies, in order of name. Rules that are enforced at other levels, or leave other
 * namespaces out, are bundled apart, since an engine does one thing about all that a policy finds. To each bundle
 * that denies belongs another, which warns of what its updates leave as it was.
 */
export function bundles(policies: readonly RulePolicy[], approvals: readonly Approval[]): Bundle[] {
  const families = [...new Set(policies.flatMap(({ kinds }) => kinds.map(familyOf)))];
  const taken = new Map<string, number>();
  return families
    .flatMap((family) => groupsIn(family, policies))
    .map((group) => ({ group, name: nameOfGroup(group) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ group, name }) => {
      const shares = inBudget(group.policies);
      const longest = group.level === "warn" ? Math.floor(longestWarnings / shares.length) : longestDenial;
      return shares.flatMap((share) => {
        const count = (taken.get(name) ?? 0) + 1;
        taken.set(name, count);
        const its = { ...group, policies: share };
        const denying = bundle(policyName(count === 1 ? name : `${name}-${count}`), its, longest, approvals);
        if (group.level !== "deny") return [denying];
        return [denying, remaining(denying, its, Math.floor(longestRemaining / shares.length))];
      });
    });
}

/** What the rules of a group share. */
interface Shared {
  readonly kinds: readonly Kind[];
  readonly kindsOf: (policy: RulePolicy) => readonly Kind[];
  readonly isOnAllKinds: (policy: RulePolicy) => boolean;
  readonly sidesOf: (policy: RulePolicy) => Sides;
  readonly items: ReadonlyMap<string, Items>;
}

function sharedBy({ family, policies }: Group): Shared {
  const kindsOf = (policy: RulePolicy): Kind[] => policy.kinds.filter((kind) => familyOf(kind) === family);
  const kinds = [...new Set(policies.flatMap(kindsOf))];
  const isOnAllKinds = (policy: RulePolicy): boolean => kindsOf(policy).length === kinds.length;
  const sidesOf = (policy: RulePolicy): Sides => (isOnAllKinds(policy) ? typedSides : untypedSides);
  return { kinds, kindsOf, isOnAllKinds, sidesOf, items: itemVariables(policies, sidesOf) };
}

function longLists(items: Shared["items"]): Items[] {
  return Array.from(items.values()).filter(({ inBatches }) => inBatches);
}

/** The bundle of a group. */
function bundle(bundleName: string, group: Group, longest: number, approvals: readonly Approval[]): Bundle {
  const { level, excluded, system, where, policies } = group;
  const shared = sharedBy(group);
  const { kinds, kindsOf, isOnAllKinds, sidesOf, items } = shared;
  const rules = policies.map(({ rule }) => rule);
  const severity = severities.findLast((each) => rules.some((rule) => rule.severity === each)) ?? "low";

  const variables: PolicyVariable[] = [];
  // Only what is denied needs to be let pass.
  const hasRatchet = level === "deny";
  for (const which of hasRatchet ? (["new", "old"] as const) : (["new"] as const)) {
    const side = typedSides[which];
    if (!policies.every(isOnAllKinds)) variables.push(untypedObjects[which]);
    if (rules.some(({ target }) => celOf(target).pod !== undefined)) {
      variables.push({ name: side.pod, expression: podSpecCel(kinds, side.object) });
    }
    if (rules.some(({ target }) => celOf(target).template !== undefined)) {
      variables.push({ name: side.template, expression: podTemplateCel(kinds, side.object) });
    }
    for (const its of items.values()) variables.push(...variablesOf(its, which));
  }
  if (hasRatchet) variables.push(...longLists(items).map(changedBatchesOf));
  const conditionsOf = (policy: RulePolicy): Expression[] => {
    const approved = approvedBy(approvals, policy.rule);
    return [
      ...(isOnAllKinds(policy) ? [] : [isOfKinds(kindsOf(policy))]),
      ...(approved === undefined ? [] : [not(approved)]),
    ];
  };
  for (const policy of policies) {
    const { rule } = policy;
    const sides = sidesOf(policy);
    const its = items.get(itemsOf(rule, sides.new)) ?? { names: { new: "", old: "" } };
    const conditions = conditionsOf(policy);
    const underConditions = (found: Expression): Expression =>
      conditions.reduceRight((rest, each) => onlyIf(each, rest), found);
    const itsNew = variableOf(policy, its, "new", hasRatchet);
    variables.push(...foundIn(identifier(rule), policy, itsNew, sides.new, underConditions));
    if (!hasRatchet) continue;
    const itsOld = variableOf(policy, its, "old", hasRatchet);
    variables.push(...foundIn(beforeOf(rule), policy, itsOld, sides.old, inUpdates));
  }
  variables.push(
    clean(policies),
    ...findings(policies, hasRatchet ? "new" : undefined),
    ...reportVariables(longest),
  );

  const names = namesOf(group);
  const judged = {
    variables,
    expression: hasRatchet ? unlessFound : "variables.clean",
    messageExpression: ifUnclean(reportMessage(longest)),
  };
  return {
    name: bundleName,
    title: `Every rule on ${kinds.map(({ kind }) => kind).join(", ")}`,
    category: "bundles",
    severity,
    description: `One policy for the rules ${names}. A denial says all that an object breaks.`,
    level,
    operations: ["CREATE", "UPDATE"],
    kinds,
    excluded,
    system,
    where,
    screening: runsPods(kinds) ? screening(policies, { kinds, items, sidesOf, conditionsOf }) : undefined,
    ...withinSizes(judged, sized(group, shared), names, hasRatchet),
    message: `At least one of these rules is broken: ${names}.`,
    rules,
    longest,
  };
}

/** True for an object of which there is nothing to say. */
const unlessFound = "variables.clean || variables.findings.size() == 0";

function namesOf({ policies }: Group): string {
  return policies.map(({ rule }) => rule.name).join(", ");
}

/** The rules of a group, each with the variables that it is judged by. */
function sized({ policies, level }: Group, { items, sidesOf }: Shared): Sized[] {
  return policies.map((judging) => {
    const { rule } = judging;
    const its = items.get(itemsOf(rule, sidesOf(judging).new));
    const violations = level === "deny" ? { now: identifier(rule), before: beforeOf(rule) } : undefined;
    return { judging, items: its?.names.new ?? "", violations };
  });
}

/** What a warning of what remains begins with. */
const remainingPrefix = "was so before this update: ";

/**
 * The policy beside a bundle that denies: it warns of what an update does not mend, as no engine both admits and warns
 * by one policy. It looks at updates alone, so that nothing else gets slower.
 */
function remaining(denying: Bundle, group: Group, room: number): Bundle {
  const longest = room - remainingPrefix.length;
  const its = sharedBy(group);
  // What an update leaves as it was is what this one is about.
  const unchanged = longLists(its.items).map((items) => ({
    name: changedBatchesOf(items).name,
    expression: `variables.${batchesOf(items.names.new).name}`,
  }));
  const own = [...findings(group.policies, "remaining"), ...reportVariables(longest)];
  const shared = denying.variables
    .filter(({ name }) => !name.startsWith(tooMuch) && !own.some((other) => other.name === name))
    .map((each) => unchanged.find((other) => other.name === each.name) ?? each);
  const judged = {
    variables: [...shared, ...own],
    expression: unlessFound,
    messageExpression: ifUnclean(`"${remainingPrefix}" + (${reportMessage(longest)})`),
  };
  return {
    ...denying,
    ...withinSizes(judged, sized(group, its), namesOf(group), false),
    name: policyName(`${denying.name}-remaining`),
    description: `${denying.description} This one warns of what an update leaves as it was before.`,
    level: "warn",
    operations: ["UPDATE"],
    message: `${denying.message} It was so before this update.`,
    longest,
  };
}

function runsPods(kinds: readonly Kind[]): boolean {
  return kinds.every(({ podSpec }) => podSpec !== undefined);
}

function isOfKinds(kinds: readonly Kind[]): Expression {
  const names = kinds.map(({ kind }) => literal(kind));
  return binary("in", select(name("object"), "kind", false), list(names));
}
