/**
 * A rule as an admission policy, before it takes the form of any engine: the same expressions for all.
 */
import type { Kind } from "../author/kinds";
import type { Severity } from "../author/rule";
import { celOf } from "../author/targets";
import type { CompiledRule } from "../compiler/compile";
import {
  binary,
  conditional,
  list,
  literal,
  method,
  name,
  not,
  select,
  type Expression,
} from "../compiler/expression";
import { print } from "../compiler/print";
import type { Level } from "../author/levels";
import type { EnforcedRule, NamespaceSelector, System } from "../settings/settings";
import { batchesOf, inBatches } from "./batches";
import { evidenceOf, type Evidence } from "./evidence";
import { changedBatchesOf, typedSides, variableOf } from "./items";
import { foundIn, isCostly, sharesOf } from "./shares";
import { policyName } from "./policy-names";
import { withinSizes } from "./sizes";
import { areNone, isOfItemsAlone, joined, rootOf, variable } from "./sides";

/** A CEL expression under the name that others read it by, as `variables.<name>`. */
export interface PolicyVariable {
  readonly name: string;
  readonly expression: string;
}

/** A request that a policy looks at. */
export type Operation = "CREATE" | "UPDATE";

/** What all engines are told of a policy. */
export interface AdmissionPolicy {
  readonly name: string;
  readonly title: string;
  readonly category: string;
  readonly severity: Severity;
  readonly description: string;
  /** What engines do about a violation. */
  readonly level: Level;
  /** The requests that the policy looks at. CONNECT and DELETE carry no object to judge. */
  readonly operations: readonly Operation[];
  readonly kinds: readonly Kind[];
  /** The namespaces whose objects the policy does not look at. */
  readonly excluded: readonly string[];
  /** Whose writes in which other namespaces it does not look at. */
  readonly system: System;
  /** The namespaces whose objects it looks at, besides objects in no namespace; all unless given. */
  readonly where?: NamespaceSelector | undefined;
  /** False for objects that the policy admits, most of them; for engines to whom a look at conditions comes cheaper. */
  readonly screening?: string | undefined;
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
  /** What an update must not add to, where the rule denies. */
  readonly evidence: Evidence | undefined;
}

/**
 * The policy of a rule.
 *
 * @param approved Whether the object of a request may break the rule; undefined where none may.
 */
export function admissionPolicy(
  rule: EnforcedRule,
  compiled: CompiledRule,
  approved: Expression | undefined,
): RulePolicy {
  const { pod, template, item } = celOf(rule.target);
  const variables: PolicyVariable[] = [];
  // Only what is denied needs to be let pass, and a namespace is asked for what it must have at creations alone.
  const hasRatchet = rule.level === "deny" && rule.target.presence === undefined;
  // The message on a conflict says with what an item is in conflict.
  const hasEvidence = hasRatchet && rule.target.conflict === undefined;
  const evidence = hasEvidence ? evidenceOf(rule, compiled) : undefined;
  const judging = { rule, compiled, evidence };
  const names = { new: "items", old: "oldItems" };
  const sides = hasRatchet ? (["new", "old"] as const) : (["new"] as const);
  for (const which of sides) {
    const side = typedSides[which];
    if (pod !== undefined) variables.push({ name: side.pod, expression: pod(side.object) });
    if (template !== undefined) variables.push({ name: side.template, expression: template(side.object) });
    if ("each" in item) variables.push({ name: names[which], expression: item.each(rootOf(rule, side)) });
    if ("each" in item && inBatches(rule)) variables.push(batchesOf(names[which], item.inLists));
  }
  if (hasRatchet && isOfItemsAlone(judging)) variables.push(changedBatchesOf({ names }));
  if (isCostly(judging)) variables.push(...sides.flatMap((which) => sharesOf(names[which])));
  if (approved !== undefined) variables.push({ name: "approved", expression: print(approved) });
  const unlessApproved = (found: Expression): Expression =>
    approved === undefined ? found : onlyIf(not(variable("approved")), found);
  for (const which of sides) {
    const items = variableOf(judging, { names }, which, hasRatchet);
    const found =
      which === "new"
        ? foundIn("violations", judging, items, typedSides.new, unlessApproved)
        : foundIn("before", judging, items, typedSides.old, inUpdates);
    variables.push(...found);
  }
  const violations = variable("violations");
  const compared = hasRatchet ? { now: "violations", before: "before" } : undefined;
  const before = compared && variable(compared.before);
  const judged = {
    variables,
    expression: print(areNone(violations, judging, before)),
    messageExpression: print(
      onOneLine(
        joined(violations, judging, {
          ...(before === undefined ? {} : { compared: { before, which: "new" } }),
          separator: "; ",
        }),
      ),
    ),
  };
  return {
    ...judging,
    name: policyName(rule.policyName),
    title: rule.title,
    category: rule.category,
    severity: rule.severity,
    description: `${rule.title}. ${rule.why} ${rule.fix}`,
    level: rule.level,
    operations: ["CREATE", "UPDATE"],
    kinds: rule.target.kinds,
    excluded: rule.excluded,
    system: rule.system,
    where: rule.where,
    ...withinSizes(judged, [{ judging, items: names.new, violations: compared }], rule.name, hasRatchet),
    message: `${rule.title}: ${rule.fix}`,
  };
}

/** A message as the API server shows it: one with a line break it drops. */
function onOneLine(message: Expression): Expression {
  return method(message, "replace", literal("\n"), literal("\\n"));
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
