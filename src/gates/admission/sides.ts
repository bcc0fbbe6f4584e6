/**
 * What a rule finds in the two objects of a request: the new one, and in an update the old one. The expressions
 * are the same but for the names that they start from.
 */
import type { Rule } from "../../author";
import type { CompiledRule } from "../../compiler/compile";
import {
  call,
  conditional,
  list,
  macro,
  mapParts,
  name,
  select,
  type Expression,
} from "../../compiler/expression";

/** One of the objects of a request, by the names that a policy has for it and for its pod spec. */
export interface Side {
  readonly object: string;
  readonly pod: string;
}

/** The object as it is to be. */
export const newSide: Side = { object: "object", pod: "pod" };
/** The object as it was before an update. */
export const oldSide: Side = { object: "oldObject", pod: "oldPod" };

/** What the items of a rule are found from: the pod spec where the rule has one, otherwise the object. */
export function rootOf({ target }: Rule, { object, pod }: Side): string {
  return target.cel.pod === undefined ? object : `variables.${pod}`;
}

/** A variable of the policy. */
export function variable(field: string): Expression {
  return select(name("variables"), field, false);
}

/**
 * The messages of all that breaks a rule in one of the objects: a list of strings.
 *
 * @param items The variable that holds the items, for rules on lists of items.
 */
export function violationsIn(
  { target }: Rule,
  compiled: CompiledRule,
  items: string,
  side: Side,
): Expression {
  const { item } = target.cel;
  const deny = onSide(compiled.deny, side);
  const message = asString(onSide(compiled.message, side));
  if (!("each" in item)) return conditional(deny, list([message]), list([]));
  return macro(macro(variable(items), "filter", item.as, deny), "map", item.as, message);
}

/** A message whose type is known to be a string: lists of others, and ValidatingPolicies, take none else. */
function asString(message: Expression): Expression {
  return isString(message) ? message : call("string", message);
}

/** Whether an expression is a string even where CEL knows no types: one of the summands is enough. */
function isString(expression: Expression): boolean {
  if (expression.type === "literal") return typeof expression.value === "string";
  if (expression.type !== "binary" || expression.operator !== "+") return false;
  return isString(expression.left) || isString(expression.right);
}

/** An expression over the new object, over one of the two. */
function onSide(expression: Expression, side: Side): Expression {
  if (expression.type === "name") return expression.name === "object" ? name(side.object) : expression;
  if (expression.type === "select" && isVariables(expression.operand) && expression.field === "pod") {
    return variable(side.pod);
  }
  return mapParts(expression, (part) => onSide(part, side));
}

function isVariables(expression: Expression): boolean {
  return expression.type === "name" && expression.name === "variables";
}
