/**
 * What a rule finds in the two objects of a request: the new one, and in an update the old one. The expressions
 * are the same but for the names that they start from.
 */
import type { Rule } from "../author";
import { celOf } from "../author/targets";
import type { CompiledRule } from "../compiler/compile";
import { inBatches } from "./batches";
import type { Evidence } from "./evidence";
import { namesIn } from "./reads";
import {
  and,
  call,
  conditional,
  binary,
  index,
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
  return celOf(target).pod === undefined ? object : `variables.${pod}`;
}

/** A variable of the policy. */
export function variable(field: string): Expression {
  return select(name("variables"), field, false);
}

/** What a policy needs of a rule to say what breaks it. */
export interface Judging {
  readonly rule: Pick<Rule, "target">;
  readonly compiled: CompiledRule;
  /** What an update must not add to; none where the message says it all, or where nothing is let pass. */
  readonly evidence?: Evidence | undefined;
}

/**
 * All that breaks a rule in one of the objects: a list of messages, each a string, or a list of strings for rules with
 * several. With evidence each is a list, of the message and the facts. Of items in batches it is a list of such lists.
 *
 * @param items The variable that holds the items, or their batches, for rules on lists of items.
 */
export function violationsIn(judging: Judging, items: string, side: Side): Expression {
  const { rule, compiled } = judging;
  const { item } = celOf(rule.target);
  if (!("each" in item)) {
    return conditional(denied(compiled, side), list([violationOf(judging, side)]), list([]));
  }
  const among = (all: Expression): Expression => violationsOf(judging, breakingOf(judging, all, side), side);
  if (!inBatches(rule)) return among(variable(items));
  const batches = macro(variable(items), "map", "batch", among(name("batch")));
  return macro(batches, "filter", "batch", binary("!=", method(name("batch"), "size"), literal(0)));
}

/** The items of a list that break a rule. */
export function breakingOf({ rule, compiled }: Judging, items: Expression, side: Side): Expression {
  return macro(items, "filter", nameOfItem(rule), denied(compiled, side));
}

/** The violations of items that break a rule. */
export function violationsOf(judging: Judging, breaking: Expression, side: Side): Expression {
  return macro(breaking, "map", nameOfItem(judging.rule), violationOf(judging, side));
}

function nameOfItem({ target }: Judging["rule"]): string {
  const { item } = celOf(target);
  return "as" in item ? item.as : "";
}

function violationOf(judging: Judging, side: Side): Expression {
  const { message, facts } = partsOfViolation(judging, side);
  return facts === undefined ? message : list([dyn(message), dyn(facts)]);
}

/** What a violation is made of. */
export function partsOfViolation(
  { compiled, evidence }: Judging,
  side: Side,
): { readonly message: Expression; readonly facts: Expression | undefined } {
  const said = onSide(compiled.message, side);
  const message = compiled.hasSeveralMessages ? said : asString(said);
  return { message, facts: evidence === undefined ? undefined : onSide(evidence.facts, side) };
}

/** Whether a rule denies an item, or the one item that it has, of one of the objects. */
export function denied({ deny }: CompiledRule, side: Side): Expression {
  return onSide(deny, side);
}

/** A condition on a text of a violation. */
export type Condition = (violation: Expression, text: Expression) => Expression;

/** Whether a rule finds the same in an update that leaves all items as they were: it reads nothing else. */
export function isOfItemsAlone({ rule, compiled, evidence }: Judging): boolean {
  if (!inBatches(rule)) return false;
  const read = [compiled.deny, compiled.message, ...(evidence === undefined ? [] : [evidence.facts])];
  return !read.flatMap(namesIn).some((used) => ["object", "variables"].includes(used));
}

/**
 * Whether a violation is no worse than one of the object before an update.
 *
 * @param before The variable of the violations of the object before.
 */
export function wasIn(judging: Judging, before: Expression): Condition {
  if (!inBatches(judging.rule)) return wasAmong(judging, before);
  return (violation, text) =>
    macro(before, "exists", "batch", wasAmong(judging, name("batch"))(violation, text));
}

function wasAmong({ compiled, evidence }: Judging, before: Expression): Condition {
  return (violation, text) => {
    if (evidence === undefined) {
      if (!compiled.hasSeveralMessages) return binary("in", text, before);
      return macro(before, "exists", "known", binary("in", text, name("known")));
    }
    if (evidence.isFixed && !compiled.hasSeveralMessages) return binary("in", violation, before);
    const known = name("known");
    const isSaid = binary(compiled.hasSeveralMessages ? "in" : "==", text, elementAt(known, 0));
    const [facts, knownFacts] = [elementAt(violation, 1), elementAt(known, 1)];
    const areKnown = evidence.isFixed
      ? binary("==", facts, knownFacts)
      : macro(facts, "all", "fact", binary("in", name("fact"), knownFacts));
    return macro(before, "exists", "known", and(isSaid, areKnown));
  };
}

/** Whether every text of the violations of a rule meets a condition; whether there is none where there is none. */
export function areAll(violations: Expression, judging: Judging, condition?: Condition): Expression {
  if (!inBatches(judging.rule)) return areAllIn(violations, judging, condition);
  return macro(violations, "all", "its", areAllIn(name("its"), judging, condition));
}

function areAllIn(violations: Expression, judging: Judging, condition?: Condition): Expression {
  const isEmpty = (texts: Expression): Expression => binary("==", method(texts, "size"), literal(0));
  const violation = name("violation");
  if (!judging.compiled.hasSeveralMessages) {
    if (condition === undefined) return isEmpty(violations);
    return macro(violations, "all", "violation", condition(violation, messageOf(violation, judging)));
  }
  const found = name("found");
  const texts = messageOf(found, judging);
  const areSo =
    condition === undefined ? isEmpty(texts) : macro(texts, "all", "violation", condition(found, violation));
  return macro(violations, "all", "found", areSo);
}

/** The message of a violation, or its messages. */
function messageOf(violation: Expression, { evidence }: Judging): Expression {
  return evidence === undefined ? violation : elementAt(violation, 0);
}

/** Which of the texts of a rule are joined, and how. */
export interface Joining {
  /** Whether a text is one of them; all are unless given. */
  readonly condition?: Condition;
  /** What to say of it; the text itself unless given. */
  readonly words?: (text: Expression) => Expression;
  readonly separator: string;
}

/** The messages of a rule as one text, empty where there are none. */
export function joined(violations: Expression, judging: Judging, joining: Joining): Expression {
  if (!inBatches(judging.rule)) return joinedIn(violations, judging, joining);
  const texts = macro(violations, "map", "its", joinedIn(name("its"), judging, joining));
  return method(nonEmpty(texts), "join", literal(joining.separator));
}

function joinedIn(
  violations: Expression,
  judging: Judging,
  { condition, words = (text) => text, separator }: Joining,
): Expression {
  const join = (texts: Expression): Expression => method(texts, "join", literal(separator));
  const mapped = (texts: Expression, variable: string, text: Expression): Expression => {
    const said = words(text);
    return said.type === "name" && said.name === variable ? texts : macro(texts, "map", variable, said);
  };
  if (!judging.compiled.hasSeveralMessages) {
    const violation = name("violation");
    const text = messageOf(violation, judging);
    const kept =
      condition === undefined
        ? violations
        : macro(violations, "filter", "violation", condition(violation, text));
    return join(mapped(kept, "violation", text));
  }
  const found = name("found");
  const texts = messageOf(found, judging);
  const kept =
    condition === undefined
      ? texts
      : macro(texts, "filter", "violation", condition(found, name("violation")));
  const text = join(mapped(kept, "violation", name("violation")));
  return join(nonEmpty(macro(violations, "map", "found", text)));
}

/** The texts of a list that are not empty. */
export function nonEmpty(texts: Expression): Expression {
  return macro(texts, "filter", "text", binary("!=", name("text"), literal("")));
}

function elementAt(elements: Expression, place: number): Expression {
  return index(elements, literal(place), { optional: false, map: false });
}

/** A value of which CEL is to know no type. */
export function dyn(value: Expression): Expression {
  return call("dyn", value);
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
