/**
 * What a rule finds in the two objects of a request: the new one, and in an update the old one. The expressions
 * are the same but for the names that they start from.
 */
import type { Rule } from "../author";
import type { CompiledRule } from "../compiler/compile";
import {
  call,
  conditional,
  binary,
  list,
  literal,
  macro,
  mapParts,
  method,
  name,
  select,
  type Expression,
} from "../compiler/expression";

/** One of the objects of a request, by the names that a policy has for it, its pod spec and its pod template. */
export interface Side {
  readonly object: string;
  readonly pod: string;
  readonly template: string;
}

/** The object as it is to be. */
export const newSide: Side = { object: "object", pod: "pod", template: "template" };
/** The object as it was before an update. */
export const oldSide: Side = { object: "oldObject", pod: "oldPod", template: "oldTemplate" };

/** What the items of a rule are found from: the pod spec where the rule has one, otherwise the object. */
export function rootOf({ target }: Rule, { object, pod }: Side): string {
  return target.cel.pod === undefined ? object : `variables.${pod}`;
}

/** A variable of the policy. */
export function variable(field: string): Expression {
  return select(name("variables"), field, false);
}

/**
 * The messages of all that breaks a rule in one of the objects: a list of strings, or of lists of strings for rules
 * with several messages.
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
  const deny = denied(compiled, side);
  const said = onSide(compiled.message, side);
  const message = compiled.hasSeveralMessages ? said : asString(said);
  if (!("each" in item)) return conditional(deny, list([message]), list([]));
  return macro(macro(variable(items), "filter", item.as, deny), "map", item.as, message);
}

/** Whether a rule denies an item, or the one item that it has, of one of the objects. */
export function denied({ deny }: CompiledRule, side: Side): Expression {
  return onSide(deny, side);
}

/** Whether a text is among the messages of a rule, as {@link violationsIn} has them. */
export function isAmong(text: Expression, messages: Expression, compiled: CompiledRule): Expression {
  if (!compiled.hasSeveralMessages) return binary("in", text, messages);
  return macro(messages, "exists", "known", binary("in", text, name("known")));
}

/** Whether every message of a rule, named `violation`, meets a condition; whether there is none where there is none. */
export function areAll(messages: Expression, compiled: CompiledRule, condition?: Expression): Expression {
  const areSo = (list: Expression): Expression =>
    condition === undefined
      ? binary("==", method(list, "size"), literal(0))
      : macro(list, "all", "violation", condition);
  return compiled.hasSeveralMessages
    ? macro(messages, "all", "found", areSo(name("found")))
    : areSo(messages);
}

/** Which of the messages of a rule are joined, and how. */
export interface Joining {
  /** Whether a message, named `violation`, is one of them; all are unless given. */
  readonly condition?: Expression;
  /** What to say of it; the message itself unless given. */
  readonly words?: Expression;
  readonly separator: string;
}

/** The messages of a rule as one text, empty where there are none. */
export function joined(
  messages: Expression,
  compiled: CompiledRule,
  { condition, words, separator }: Joining,
): Expression {
  const join = (list: Expression): Expression => method(list, "join", literal(separator));
  const text = (list: Expression): Expression => {
    const kept = condition === undefined ? list : macro(list, "filter", "violation", condition);
    return join(words === undefined ? kept : macro(kept, "map", "violation", words));
  };
  if (!compiled.hasSeveralMessages) return text(messages);
  return join(nonEmpty(macro(messages, "map", "found", text(name("found")))));
}

/** The texts of a list that are not empty. */
export function nonEmpty(texts: Expression): Expression {
  return macro(texts, "filter", "text", binary("!=", name("text"), literal("")));
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
  if (expression.type === "select" && isVariables(expression.operand)) {
    if (expression.field === "pod") return variable(side.pod);
    if (expression.field === "template") return variable(side.template);
  }
  return mapParts(expression, (part) => onSide(part, side));
}

function isVariables(expression: Expression): boolean {
  return expression.type === "name" && expression.name === "variables";
}
