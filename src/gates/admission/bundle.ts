/**
 * Rules in bundles: one policy for all rules on a kind, or on all workloads, whose message says all that is wrong.
 * An engine pays for each policy that matches, and stops at the first that denies.
 */
import type { Rule } from "../../author";
import type { Kind } from "../../author/kinds";
import { severities } from "../../author/rule";
import { podSpecCel, podTemplateCel } from "../../author/targets";
import { binary, list, literal, name, not, select, type Expression } from "../../compiler/expression";
import { print } from "../../compiler/print";
import type { Approval } from "../../engine/approvals";
import type { EnforcedRule } from "../../engine/settings";
import { approvedBy } from "./approved";
import { costOf } from "./cost";
import { familyOf, groupsIn, nameOfGroup, type Group } from "./groups";
import { inUpdates, onlyIf, type AdmissionPolicy, type PolicyVariable, type RulePolicy } from "./policy";
import {
  longestDenial,
  longestRemaining,
  longestWarnings,
  reportMessage,
  reportVariables,
  separator,
} from "./report";
import { areAll, isAmong, joined, newSide, nonEmpty, oldSide, rootOf, variable, violationsIn } from "./sides";

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
        const denying = bundle(count === 1 ? name : `${name}-${count}`, its, longest, approvals);
        if (group.level !== "deny") return [denying];
        return [denying, remaining(denying, share, Math.floor(longestRemaining / shares.length))];
      });
    });
}

/**
 * The most that a bundle may cost to judge one object once, as estimated. The API server stops at 10,000,000 units. It
 * takes a round for the verdict and one for the message; to let pass what was there before takes as many of the old
 * object, though only of rules that are broken.
 */
const mostCost = 3_000_000;

/** The most CEL in a bundle, in characters: `kubectl apply` keeps a copy of it in an annotation of 256 KiB at most. */
const mostText = 150_000;

/** Policies in as few bundles as keep within what a bundle may cost and hold. */
function inBudget(policies: readonly RulePolicy[]): RulePolicy[][] {
  const shares: RulePolicy[][] = [];
  let [cost, text] = [Infinity, Infinity];
  for (const policy of policies) {
    const [itsCost, itsText] = [costOfPolicy(policy), textOfPolicy(policy)];
    if (cost + itsCost > mostCost || text + itsText > mostText) {
      shares.push([]);
      [cost, text] = [0, 0];
    }
    shares.at(-1)?.push(policy);
    [cost, text] = [cost + itsCost, text + itsText];
  }
  return shares;
}

function costOfPolicy({ rule, compiled }: RulePolicy): number {
  const all = { operand: name("items"), name: "map", variable: "item" } as const;
  const one = binary("&&", compiled.deny, compiled.message);
  return costOf("each" in rule.target.cel.item ? { type: "macro", ...all, body: one } : one);
}

function textOfPolicy({ variables }: RulePolicy): number {
  return variables.reduce((sum, { expression }) => sum + expression.length, 0);
}

/** The bundle of a group. */
function bundle(bundleName: string, group: Group, longest: number, approvals: readonly Approval[]): Bundle {
  const { family, level, leftOut, where, policies } = group;
  const kindsOf = (policy: RulePolicy): Kind[] => policy.kinds.filter((kind) => familyOf(kind) === family);
  const kinds = [...new Set(policies.flatMap(kindsOf))];
  const rules = policies.map(({ rule }) => rule);
  const items = itemVariables(rules);
  const severity = severities.findLast((each) => rules.some((rule) => rule.severity === each)) ?? "low";

  const variables: PolicyVariable[] = [];
  // Only what is denied needs to be let pass.
  const hasRatchet = level === "deny";
  for (const side of hasRatchet ? [newSide, oldSide] : [newSide]) {
    if (rules.some(({ target }) => target.cel.pod !== undefined)) {
      variables.push({ name: side.pod, expression: podSpecCel(kinds, side.object) });
    }
    if (rules.some(({ target }) => target.cel.template !== undefined)) {
      variables.push({ name: side.template, expression: podTemplateCel(kinds, side.object) });
    }
    for (const [expression, { names, rule }] of items) {
      const { item } = rule.target.cel;
      if (!("each" in item)) throw new Error(`${expression} is no list`);
      variables.push({ name: names[side.object] ?? "", expression: item.each(rootOf(rule, side)) });
    }
  }
  for (const policy of policies) {
    const { rule, compiled } = policy;
    const names = items.get(itemsOf(rule))?.names ?? {};
    const approved = approvedBy(approvals, rule);
    const conditions = [
      ...(kindsOf(policy).length === kinds.length ? [] : [isOfKinds(kindsOf(policy))]),
      ...(approved === undefined ? [] : [not(approved)]),
    ];
    const found = violationsIn(rule, compiled, names[newSide.object] ?? "", newSide);
    variables.push({
      name: identifier(rule),
      expression: print(conditions.reduceRight((rest, each) => onlyIf(each, rest), found)),
    });
    if (!hasRatchet) continue;
    const before = violationsIn(rule, compiled, names[oldSide.object] ?? "", oldSide);
    variables.push({ name: beforeOf(rule), expression: print(inUpdates(before)) });
  }
  const isNew = ({ rule, compiled }: RulePolicy): Expression =>
    not(isAmong(name("violation"), variable(beforeOf(rule)), compiled));
  variables.push(
    clean(policies),
    ...findings(policies, hasRatchet ? isNew : undefined),
    ...reportVariables(longest),
  );

  const names = rules.map((rule) => rule.name).join(", ");
  return {
    name: bundleName,
    title: `Every rule on ${kinds.map(({ kind }) => kind).join(", ")}`,
    category: "bundles",
    severity,
    description: `One policy for the rules ${names}. A denial says all that an object breaks.`,
    level,
    operations: ["CREATE", "UPDATE"],
    kinds,
    leftOut,
    where,
    variables,
    expression: hasRatchet ? "variables.clean || variables.findings.size() == 0" : "variables.clean",
    message: `At least one of these rules is broken: ${names}.`,
    messageExpression: ifUnclean(reportMessage(longest)),
    rules,
    longest,
  };
}

/** What a warning of what remains begins with. */
const remainingPrefix = "was so before this update: ";

/**
 * The policy beside a bundle that denies: it warns of what an update does not mend, as no engine both admits and warns
 * by one policy. It looks at updates alone, so that nothing else gets slower.
 */
function remaining(denying: Bundle, policies: readonly RulePolicy[], room: number): Bundle {
  const isOld = ({ rule, compiled }: RulePolicy): Expression =>
    isAmong(name("violation"), variable(beforeOf(rule)), compiled);
  const longest = room - remainingPrefix.length;
  const own = [...findings(policies, isOld), ...reportVariables(longest)];
  const shared = denying.variables.filter((each) => !own.some((other) => other.name === each.name));
  return {
    ...denying,
    name: `${denying.name}-remaining`,
    description: `${denying.description} This one warns of what an update leaves as it was before.`,
    level: "warn",
    operations: ["UPDATE"],
    variables: [...shared, ...own],
    message: `${denying.message} It was so before this update.`,
    messageExpression: ifUnclean(`"${remainingPrefix}" + (${reportMessage(longest)})`),
    longest,
  };
}

function isOfKinds(kinds: readonly Kind[]): Expression {
  const names = kinds.map(({ kind }) => literal(kind));
  return binary("in", select(name("object"), "kind", false), list(names));
}

/** The variable that holds what a rule finds in the object before an update. */
function beforeOf(rule: Rule): string {
  return `${identifier(rule)}_before`;
}

/** The name of a rule as CEL can have it. */
function identifier(rule: Rule): string {
  return rule.name.replaceAll("-", "_");
}

/** The expression of the items of a rule on lists, which says which rules share them. */
function itemsOf(rule: Rule): string {
  const { item } = rule.target.cel;
  return "each" in item ? item.each(rootOf(rule, newSide)) : "";
}

/** The lists of items that rules share, by their expression: how they are named in each object, and a rule on them. */
function itemVariables(rules: readonly Rule[]): Map<string, { names: Record<string, string>; rule: Rule }> {
  const variables = new Map<string, { names: Record<string, string>; rule: Rule }>();
  const taken = new Map<string, number>();
  for (const rule of rules) {
    const { item } = rule.target.cel;
    if (!("each" in item) || variables.has(itemsOf(rule))) continue;
    const count = (taken.get(item.as) ?? 0) + 1;
    taken.set(item.as, count);
    const plural = `${item.as}s${count === 1 ? "" : String(count)}`;
    const old = `old${plural.charAt(0).toUpperCase()}${plural.slice(1)}`;
    variables.set(itemsOf(rule), { rule, names: { [newSide.object]: plural, [oldSide.object]: old } });
  }
  return variables;
}

/**
 * The variable `clean`: whether an object breaks none of the rules. Most objects do not, and the API server evaluates
 * the message of each all the same: this spares them the search for words.
 */
function clean(policies: readonly RulePolicy[]): PolicyVariable {
  const all = policies
    .map(({ rule, compiled }) => areAll(variable(identifier(rule)), compiled))
    .reduce((one, other) => binary("&&", one, other));
  return { name: "clean", expression: print(all) };
}

/** A message for an object that is not clean. */
function ifUnclean(message: string): string {
  return `variables.clean ? "" : (${message})`;
}

/** How many rules a variable of findings holds: the API server stops any expression at 1,000,000 units of cost. */
const mostTexts = 3;

/**
 * The variable `findings`: the violations of each rule with the rule's name and what to do, one text for each rule.
 * Before it come those that it is made of where there are many rules.
 *
 * @param condition Whether a violation of a rule, named `violation`, is one of them; all are unless given.
 */
function findings(
  policies: readonly RulePolicy[],
  condition?: (policy: RulePolicy) => Expression,
): PolicyVariable[] {
  const texts = policies.map((policy) => {
    const { rule, compiled } = policy;
    const words = binary(
      "+",
      binary("+", literal(`${rule.name}: `), name("violation")),
      literal(`. ${rule.fix}`),
    );
    return joined(variable(identifier(rule)), compiled, {
      ...(condition === undefined ? {} : { condition: condition(policy) }),
      words,
      separator,
    });
  });
  if (texts.length <= mostTexts) return [{ name: "findings", expression: print(nonEmpty(list(texts))) }];
  const shares: PolicyVariable[] = [];
  while (texts.length > 0) {
    const expression = print(nonEmpty(list(texts.splice(0, mostTexts))));
    shares.push({ name: `findings${String(shares.length + 1)}`, expression });
  }
  const all = shares.map((share) => variable(share.name)).reduce((sum, share) => binary("+", sum, share));
  return [...shares, { name: "findings", expression: print(all) }];
}
