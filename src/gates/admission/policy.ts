/**
 * A rule as an admission policy, before it takes the form of any engine: the same expressions for all.
 */
import type { Kind } from "../../author/kinds";
import type { Severity } from "../../author/rule";
import type { CompiledRule } from "../../compiler/compile";
import { binary, conditional, list, literal, name, select, type Expression } from "../../compiler/expression";
import { print } from "../../compiler/print";
import type { Approval } from "../../engine/approvals";
import type { Level } from "../../engine/profiles";
import type { EnforcedRule } from "../../engine/settings";
import { approvedBy } from "./approved";
import { newSide, oldSide, rootOf, violationsIn } from "./sides";

/** A CEL expression under the name that others read it by, as `variables.<name>`. */
export interface PolicyVariable {
  readonly name: string;
  readonly expression: string;
}

/** What all engines are told of a policy. */
export interface AdmissionPolicy {
  readonly name: string;
  readonly title: string;
  readonly category: string;
  readonly severity: Severity;
  readonly description: string;
  /** What engines do about a violation. */
  readonly level: Level;
  readonly kinds: readonly Kind[];
  /** The namespaces whose objects the policy does not look at. */
  readonly leftOut: readonly string[];
  /** Engines evaluate a variable when it is first read, so that an unread one costs nothing. */
  readonly variables: readonly PolicyVariable[];
  /** True for an object that is let in. */
  readonly expression: string;
  /** Said of an object that is not, and where `messageExpression` fails or grows too long. */
  readonly message: string;
  /** The messages of all violations in one line. */
  readonly messageExpression: string;
}

/** The policy of one rule. */
export interface RulePolicy extends AdmissionPolicy {
  readonly rule: EnforcedRule;
  readonly compiled: CompiledRule;
}

/**
 * The policy of a rule.
 *
 * @param approvals The approvals in force; those for other rules are left out.
 */
export function admissionPolicy(
  rule: EnforcedRule,
  compiled: CompiledRule,
  approvals: readonly Approval[],
): RulePolicy {
  const { pod, item } = rule.target.cel;
  const approved = approvedBy(approvals, rule);
  const variables: PolicyVariable[] = [];
  for (const [side, items, result] of [
    [newSide, "items", "violations"],
    [oldSide, "oldItems", "before"],
  ] as const) {
    if (pod !== undefined) variables.push({ name: side.pod, expression: pod(side.object) });
    if ("each" in item) variables.push({ name: items, expression: item.each(rootOf(rule, side)) });
    const violations = violationsIn(rule, compiled, items, side);
    variables.push({
      name: result,
      expression: print(side === oldSide ? inUpdates(violations) : violations),
    });
  }
  if (approved !== undefined) variables.push({ name: "approved", expression: print(approved) });
  const kept = "variables.violations.all(violation, violation in variables.before)";
  return {
    rule,
    compiled,
    name: rule.name,
    title: rule.title,
    category: rule.category,
    severity: rule.severity,
    description: `${rule.title}. ${rule.why} ${rule.fix}`,
    level: rule.level,
    kinds: rule.target.kinds,
    leftOut: rule.leftOut,
    variables,
    expression: approved === undefined ? kept : `variables.approved || ${kept}`,
    message: `${rule.title}: ${rule.fix}`,
    messageExpression: 'variables.violations.filter(violation, !(violation in variables.before)).join("; ")',
  };
}

/** A list that is empty where the request is no update; a creation has no old object to look at. */
export function inUpdates(expression: Expression): Expression {
  const operation = select(name("request"), "operation", false);
  const isUpdate = binary("==", operation, literal("UPDATE"));
  return onlyIf(isUpdate, expression);
}

/** A list that is empty where a condition does not hold. */
export function onlyIf(condition: Expression, expression: Expression): Expression {
  if (expression.type !== "conditional") return conditional(condition, expression, list([]));
  return { ...expression, test: binary("&&", condition, expression.test) };
}
