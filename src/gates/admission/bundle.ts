/**
 * Rules in bundles: one policy for all rules on a kind, or on all workloads, whose message says all that is wrong.
 * An engine pays for each policy that matches, and stops at the first that denies.
 */
import type { Rule } from "../../author";
import type { Kind } from "../../author/kinds";
import { severities } from "../../author/rule";
import { podSpecCel } from "../../author/targets";
import {
  binary,
  list,
  literal,
  macro,
  method,
  name,
  not,
  select,
  type Expression,
} from "../../compiler/expression";
import { print } from "../../compiler/print";
import type { Approval } from "../../engine/approvals";
import { approvedBy } from "./approved";
import { inUpdates, onlyIf, type AdmissionPolicy, type PolicyVariable, type RulePolicy } from "./policy";
import { reportMessage, reportVariables, separator } from "./report";
import { newSide, oldSide, rootOf, variable, violationsIn } from "./sides";

/**
 * The bundles of these policies, in order of name. Rules that are enforced at other levels, or leave other
 * namespaces out, are bundled apart, since an engine does one thing about all that a policy finds.
 */
export function bundles(policies: readonly RulePolicy[], approvals: readonly Approval[]): AdmissionPolicy[] {
  const groups = new Map<string, RulePolicy[]>();
  for (const policy of policies) {
    for (const family of new Set(policy.kinds.map(familyOf))) {
      const key = [family, ...(policy.level === "deny" ? [] : [policy.level]), ...policy.leftOut].join(" ");
      groups.set(key, [...(groups.get(key) ?? []), policy]);
    }
  }
  const taken = new Map<string, number>();
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, group]) => {
      const family = key.split(" ", 1)[0] ?? "";
      const level = group[0]?.level ?? "deny";
      const name = level === "deny" ? `lockstep-${family}` : `lockstep-${family}-${level}`;
      const count = (taken.get(name) ?? 0) + 1;
      taken.set(name, count);
      return bundle(count === 1 ? name : `${name}-${count}`, family, group, approvals);
    });
}

/**
 * Where the rules on a kind are bundled: every kind belongs to one bundle, so that one denial says it all. Kinds
 * that run pods share one; any others differ in shape, and no expression would fit the schemas of them all.
 */
function familyOf({ resource, podSpec }: Kind): string {
  return podSpec === undefined ? resource : "workloads";
}

/** The bundle of policies of one level that leave the same namespaces out, on the kinds of a family. */
function bundle(
  bundleName: string,
  family: string,
  policies: readonly RulePolicy[],
  approvals: readonly Approval[],
): AdmissionPolicy {
  const kindsOf = (policy: RulePolicy): Kind[] => policy.kinds.filter((kind) => familyOf(kind) === family);
  const kinds = [...new Set(policies.flatMap(kindsOf))];
  const rules = policies.map(({ rule }) => rule);
  const items = itemVariables(rules);
  const severity = severities.findLast((level) => rules.some((rule) => rule.severity === level)) ?? "low";

  const variables: PolicyVariable[] = [];
  for (const side of [newSide, oldSide]) {
    if (rules.some(({ target }) => target.cel.pod !== undefined)) {
      variables.push({ name: side.pod, expression: podSpecCel(kinds, side.object) });
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
    const before = violationsIn(rule, compiled, names[oldSide.object] ?? "", oldSide);
    variables.push(
      {
        name: identifier(rule),
        expression: print(conditions.reduceRight((rest, each) => onlyIf(each, rest), found)),
      },
      { name: `${identifier(rule)}_before`, expression: print(inUpdates(before)) },
    );
  }
  variables.push({ name: "findings", expression: print(findings(rules)) }, ...reportVariables);

  const names = rules.map((rule) => rule.name).join(", ");
  return {
    name: bundleName,
    title: `Every rule on ${kinds.map(({ kind }) => kind).join(", ")}`,
    category: "bundles",
    severity,
    description: `One policy for the rules ${names}. A denial says all that an object breaks.`,
    level: policies[0]?.level ?? "deny",
    kinds,
    leftOut: policies[0]?.leftOut ?? [],
    variables,
    expression: "variables.findings.size() == 0",
    message: `At least one of these rules is broken: ${names}.`,
    messageExpression: reportMessage,
  };
}

function isOfKinds(kinds: readonly Kind[]): Expression {
  const names = kinds.map(({ kind }) => literal(kind));
  return binary("in", select(name("object"), "kind", false), list(names));
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

/** What is new of the violations of each rule, with the rule's name and what to do: a list of texts. */
function findings(rules: readonly Rule[]): Expression {
  const violation = name("violation");
  const texts = rules.map((rule) => {
    const before = variable(`${identifier(rule)}_before`);
    const added = macro(
      variable(identifier(rule)),
      "filter",
      "violation",
      not(binary("in", violation, before)),
    );
    const text = binary("+", binary("+", literal(`${rule.name}: `), violation), literal(`. ${rule.fix}`));
    return macro(added, "map", "violation", text);
  });
  const joined = macro(list(texts), "map", "texts", method(name("texts"), "join", literal(separator)));
  return macro(joined, "filter", "text", binary("!=", name("text"), literal("")));
}
