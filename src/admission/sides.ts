/**
 * What a rule finds in the two objects of a request: the new one, and in an update the old one. The expressions
 * are the same but for the names that they start from.
 */
import type { Rule } from "../author";
import { celOf } from "../author/targets";
import type { CompiledRule } from "../compiler/compile";
import { withName } from "../compiler/substitute";
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
  not,
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

/** Whether a rule finds the same in an update that leaves all items as they were: it reads nothing else. */
export function isOfItemsAlone({ rule, compiled, evidence }: Judging): boolean {
  if (!inBatches(rule)) return false;
  const read = [compiled.deny, compiled.message, ...(evidence === undefined ? [] : [evidence.facts])];
  return !read.flatMap(namesIn).some((used) => ["object", "variables"].includes(used));
}

/** A condition on a text of a violation. */
interface Condition {
  readonly holds: (violation: Expression, text: Expression) => Expression;
  /** What is found once for all texts of a violation, to be read as `among`. */
  readonly among?: (violation: Expression) => Expression;
}

/** Whether a violation is no worse than one of the object before an update. */
function wasIn(judging: Judging, before: Expression): Condition {
  const { compiled, evidence } = judging;
  const isInBatches = inBatches(judging.rule);
  const exists = (all: Expression, holds: (all: Expression) => Expression): Expression =>
    isInBatches ? macro(all, "exists", "batch", holds(name("batch"))) : holds(all);
  if (!compiled.hasSeveralMessages || evidence === undefined) {
    return { holds: (violation, text) => exists(before, (all) => wasAmong(judging, all, violation, text)) };
  }
  // The texts of a violation have its facts in common.
  const known = name("known");
  const covering = (violation: Expression, all: Expression): Expression =>
    macro(all, "filter", "known", areKnown(evidence, violation, known));
  return {
    among: (violation) =>
      isInBatches
        ? macro(before, "map", "batch", covering(violation, name("batch")))
        : covering(violation, before),
    holds: (_, text) =>
      exists(name("among"), (all) => macro(all, "exists", "known", binary("in", text, elementAt(known, 0)))),
  };
}

function wasAmong(
  { compiled, evidence }: Judging,
  before: Expression,
  violation: Expression,
  text: Expression,
): Expression {
  const known = name("known");
  if (evidence === undefined) {
    return compiled.hasSeveralMessages
      ? macro(before, "exists", "known", binary("in", text, known))
      : binary("in", text, before);
  }
  if (evidence.isFixed) return binary("in", violation, before);
  const isSaid = binary("==", text, elementAt(known, 0));
  return macro(before, "exists", "known", and(isSaid, areKnown(evidence, violation, known)));
}

/** Whether all facts of a violation are among those of another. */
function areKnown({ isFixed }: Evidence, violation: Expression, known: Expression): Expression {
  const [facts, knownFacts] = [elementAt(violation, 1), elementAt(known, 1)];
  if (isFixed) return binary("==", facts, knownFacts);
  return macro(facts, "all", "fact", binary("in", name("fact"), knownFacts));
}

/** The opposite of a condition. */
function unless(condition: Condition): Condition {
  return { ...condition, holds: (violation, text) => not(condition.holds(violation, text)) };
}

/** What is said of the texts of a violation, by a condition that may go by what is found once for all of them. */
function ofTexts(condition: Condition | undefined, violation: Expression, said: Expression): Expression {
  if (condition?.among === undefined) return said;
  return withName({ value: condition.among(violation), variable: "among" }, said);
}

/** Whether an update leaves the violations as they were; undefined where there are too few of them to ask it first. */
function areAsBefore(violations: Expression, judging: Judging, before: Expression): Expression | undefined {
  if (!mayBeMany(judging)) return undefined;
  // Where there are none, those before need not be found.
  const areSome = binary("!=", method(violations, "size"), literal(0));
  return and(areSome, binary("==", violations, before));
}

/**
 * Whether the violations of a rule, or the facts of one, can be many: to look for each among those before costs the square of
 * their number, so that an update that leaves them as they were is let pass without.
 */
function mayBeMany({ rule, compiled, evidence }: Judging): boolean {
  return "each" in celOf(rule.target).item || compiled.hasSeveralMessages || evidence?.isFixed === false;
}

/** CEL of how many violations and facts an update is to be compared by; undefined where they are few. */
export function countOf(violations: Expression, judging: Judging): Expression | undefined {
  if (!mayBeMany(judging)) return undefined;
  if (!inBatches(judging.rule)) return countIn(violations, judging);
  return method(macro(violations, "map", "batch", countIn(name("batch"), judging)), "sum");
}

function countIn(violations: Expression, { compiled, evidence }: Judging): Expression {
  const found = name("found");
  const texts = evidence === undefined ? found : elementAt(found, 0);
  const lists = [
    ...(compiled.hasSeveralMessages ? [texts] : []),
    ...(evidence?.isFixed === false ? [elementAt(found, 1)] : []),
  ].map((all) => method(all, "size"));
  if (lists.length === 0) return method(violations, "size");
  const each = lists.reduce((sum, one) => binary("+", sum, one));
  return method(macro(violations, "map", "found", each), "sum");
}

/**
 * Whether there are no violations of a rule.
 *
 * @param before The variable of the violations before an update: none is worse than one of these.
 */
export function areNone(violations: Expression, judging: Judging, before?: Expression): Expression {
  if (before === undefined) return areAll(violations, judging);
  const areSo = areAll(violations, judging, wasIn(judging, before));
  const same = areAsBefore(violations, judging, before);
  return same === undefined ? areSo : binary("||", same, areSo);
}

/** Whether every text of the violations of a rule meets a condition; whether there is none where there is none. */
function areAll(violations: Expression, judging: Judging, condition?: Condition): Expression {
  if (!inBatches(judging.rule)) return areAllIn(violations, judging, condition);
  return macro(violations, "all", "its", areAllIn(name("its"), judging, condition));
}

function areAllIn(violations: Expression, judging: Judging, condition?: Condition): Expression {
  const isEmpty = (texts: Expression): Expression => binary("==", method(texts, "size"), literal(0));
  const violation = name("violation");
  if (!judging.compiled.hasSeveralMessages) {
    if (condition === undefined) return isEmpty(violations);
    return macro(violations, "all", "violation", condition.holds(violation, messageOf(violation, judging)));
  }
  const found = name("found");
  const texts = messageOf(found, judging);
  const areSo =
    condition === undefined
      ? isEmpty(texts)
      : macro(texts, "all", "violation", condition.holds(found, violation));
  return macro(violations, "all", "found", ofTexts(condition, found, areSo));
}

/** The message of a violation, or its messages. */
function messageOf(violation: Expression, { evidence }: Judging): Expression {
  return evidence === undefined ? violation : elementAt(violation, 0);
}

/** Which of the violations of an update are meant. */
export interface Comparison {
  /** The variable of the violations of the object before. */
  readonly before: Expression;
  /** Those that are no worse than one of these, or the others. */
  readonly which: "remaining" | "new";
}

/** Which of the texts of a rule are joined, and how. */
export interface Joining {
  /** All are unless given. */
  readonly compared?: Comparison;
  /** What to say of each text; the text itself unless given. */
  readonly words?: (text: Expression) => Expression;
  readonly separator: string;
}

/** The messages of a rule as one text, empty where there are none. */
export function joined(violations: Expression, judging: Judging, joining: Joining): Expression {
  const { compared } = joining;
  if (compared === undefined) return joinedIf(violations, judging, joining);
  const { before, which } = compared;
  const wasThere = wasIn(judging, before);
  const isRemaining = which === "remaining";
  const text = joinedIf(violations, judging, joining, isRemaining ? wasThere : unless(wasThere));
  const same = areAsBefore(violations, judging, before);
  if (same === undefined) return text;
  return conditional(same, isRemaining ? joinedIf(violations, judging, joining) : literal(""), text);
}

function joinedIf(
  violations: Expression,
  judging: Judging,
  joining: Joining,
  condition?: Condition,
): Expression {
  if (!inBatches(judging.rule)) return joinedIn(violations, judging, joining, condition);
  const texts = macro(violations, "map", "its", joinedIn(name("its"), judging, joining, condition));
  return method(nonEmpty(texts), "join", literal(joining.separator));
}

function joinedIn(
  violations: Expression,
  judging: Judging,
  { words = (text) => text, separator }: Joining,
  condition: Condition | undefined,
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
        : macro(violations, "filter", "violation", condition.holds(violation, text));
    return join(mapped(kept, "violation", text));
  }
  const found = name("found");
  const texts = messageOf(found, judging);
  const kept =
    condition === undefined
      ? texts
      : macro(texts, "filter", "violation", condition.holds(found, name("violation")));
  const text = join(mapped(kept, "violation", name("violation")));
  return join(nonEmpty(macro(violations, "map", "found", ofTexts(condition, found, text))));
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
