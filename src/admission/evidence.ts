/**
 * What breaks a rule in an item, as facts that an update must not add to: derived from `deny`. An update is no worse
 * where each of them was there before, in an item of which the same is said.
 */
import type { Rule } from "../author";
import { celOf } from "../author/targets";
import type { CompiledRule } from "../compiler/compile";
import {
  binary,
  call,
  conditional,
  index,
  isOptional,
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
import { print } from "../compiler/print";
import { namedIn, withName } from "../compiler/substitute";
import { isNonEmpty, sizeTest } from "./elements";
import { isData, isLarge, readOf, readsIn } from "./reads";

type Macro = Extract<Expression, { type: "macro" }>;

/** Facts: single ones, and expressions of lists of them; some of these are empty wherever nothing breaks the rule. */
type Facts = readonly (Expression | { readonly facts: Expression; readonly mayBeEmpty?: true })[];

/** What breaks a rule in an item. */
export interface Evidence {
  /**
   * A list of facts in CEL. A fact is a list of a label and a value. Facts whose values differ in type have different labels:
   * in a list Kubernetes 1.37 takes a map for equal to a text.
   */
  readonly facts: Expression;
  /** Whether there are always the same ones, so that as a whole they are equal or not. */
  readonly isFixed: boolean;
}

/**
 * The evidence of a rule; undefined where its message says it all. Of a value that breaks the rule whatever else it is,
 * such as one that is absent, there is no fact, nor of one that the message quotes.
 */
export function evidenceOf({ target }: Rule, compiled: CompiledRule): Evidence | undefined {
  const { item } = celOf(target);
  const whole = "each" in item && item.identity !== "name" ? item.as : undefined;
  const quoted = compiled.hasSeveralMessages ? [] : quotedIn(compiled.message);
  const isWhole = "each" in item && item.identity === "whole";
  const because = isWhole ? [] : new Because(quoted, whole).holds(compiled.deny, true, []);
  const all = [
    ...(whole === undefined ? [] : [fact(whole, name(whole))]),
    ...because,
    ...(compiled.extent === undefined ? [] : reached(compiled.extent)),
  ];
  const facts = sum(all);
  if (facts === undefined) return undefined;
  return { facts, isFixed: all.every((each) => !("facts" in each)) };
}

/** Why an expression is as it is. */
class Because {
  /**
   * @param quoted The keys of values that the message quotes.
   * @param whole The variable of an item that is a fact as a whole.
   */
  constructor(
    private readonly quoted: readonly string[],
    private readonly whole: string | undefined,
  ) {}

  /**
   * Why an expression is true, or false.
   *
   * @param bound The variables of the macros around.
   */
  holds(expression: Expression, truth: boolean, bound: readonly string[]): Facts {
    const named = namedIn(expression);
    if (named !== undefined) {
      const facts = sum(this.holds(named.body, truth, bound));
      return facts === undefined ? [] : [{ facts: withName(named, facts) }];
    }
    switch (expression.type) {
      case "not":
        return this.holds(expression.operand, !truth, bound);
      case "binary":
        return this.comparison(expression, truth, bound);
      case "conditional": {
        const { test, then, otherwise } = expression;
        return choice(
          test,
          [...this.holds(test, true, bound), ...this.holds(then, truth, bound)],
          [...this.holds(test, false, bound), ...this.holds(otherwise, truth, bound)],
        );
      }
      case "macro":
        return expression.name === "exists" || expression.name === "all"
          ? this.elements(expression, truth, bound)
          : this.read(expression, bound);
      case "has":
        return truth ? this.read(expression, bound) : [];
      case "method":
        if (expression.name === "hasValue") return truth ? this.read(expression.operand, bound) : [];
        // A boolean breaks the rule by being what it is.
        return expression.name === "orValue" ? [] : this.read(expression, bound);
      case "select":
      case "index":
      case "name":
      case "literal":
        return [];
      case "call":
      case "list":
      case "map":
        return this.read(expression, bound);
    }
  }

  private comparison(
    expression: Extract<Expression, { type: "binary" }>,
    truth: boolean,
    bound: readonly string[],
  ): Facts {
    const { operator, left, right } = expression;
    if (operator === "&&" || operator === "||") return this.both(operator, left, right, truth, bound);
    const size = sizeTest(expression);
    if (size !== undefined) return this.holds(size, truth, bound);
    const constant = left.type === "literal" ? left : right;
    const other = left.type === "literal" ? right : left;
    if (constant.type === "literal" && (operator === "==" || operator === "!=")) {
      const isEqual = (operator === "==") === truth;
      if (readOf(other) !== undefined && (isEqual || typeof constant.value === "boolean")) return [];
      // An empty list breaks the rule by being empty.
      if (isEqual && other.type === "method" && other.name === "size") return [];
    }
    if (operator === "in" && left.type === "literal") return this.entry(expression, bound);
    return this.read(expression, bound);
  }

  private both(
    operator: "&&" | "||",
    left: Expression,
    right: Expression,
    truth: boolean,
    bound: readonly string[],
  ): Facts {
    const ofLeft = this.holds(left, truth, bound);
    const ofRight = this.holds(right, truth, bound);
    if ((operator === "&&") === truth) return [...ofLeft, ...ofRight];
    // One side is enough; the right one may only be asked where the left one is not.
    const [isLeft, isRight] = truth ? [left, right] : [not(left), not(right)];
    if (guards(left, right)) return choice(isLeft, ofLeft, ofRight);
    return [...choice(isLeft, ofLeft, []), ...choice(isRight, ofRight, [])];
  }

  /** Why there is an element that meets a condition, or why all do, or why none does. */
  private elements(expression: Macro, truth: boolean, bound: readonly string[]): Facts {
    const { operand, name: quantifier, variable, body } = expression;
    const within = [...bound, variable];
    const areAll = quantifier === "all" && truth;
    if (((quantifier === "exists") !== truth && !areAll) || this.isOfWhole(operand, bound)) {
      return this.read(body, within);
    }
    // Each element that breaks the rule is a fact, however many others there are.
    const outer = this.read(withoutPlacesIn(operand, body), within);
    // A list that is made up, such as of parts of a name.
    if (operand.type === "list" && isData(operand)) return [...outer, ...this.read(operand, bound)];
    const holds = quantifier === "exists" ? body : not(body);
    const isAny = areAll || (holds.type === "literal" && holds.value === true);
    const breaking = isAny ? operand : macro(operand, "filter", variable, holds);
    const element = this.element(expression);
    if (element === undefined) return outer;
    const size = areAll ? [fact(`${labelOf(operand)} is empty`, not(isNonEmpty(operand)))] : [];
    const facts = macro(breaking, "map", variable, element);
    return [...outer, ...size, areAll ? { facts } : { facts, mayBeEmpty: true }];
  }

  /** The fact of an element; undefined where it is the same for all that could break the rule. */
  private element({ operand, variable, body, isMap = false }: Macro): Expression | undefined {
    const element = name(variable);
    const label = dyn(literal(isData(operand) ? `${labelOf(operand)}[]` : variable));
    // Values of the object that an element leads to, such as the annotation of a name.
    const led = readsIn(body).filter(({ root, uses }) => root !== variable && uses.includes(variable));
    if (!isData(operand)) {
      return led.length === 0
        ? undefined
        : list([label, dyn(element), ...led.map(({ value }) => dyn(value))]);
    }
    if (isLarge(operand)) {
      const own = readsIn(body).filter(({ root }) => root === variable);
      return list([label, dyn(select(element, "name", false)), ...own.map(({ value }) => dyn(value))]);
    }
    if (!isMap) return list([label, dyn(element)]);
    return list([label, dyn(element), dyn(index(operand, element, { optional: false, map: true }))]);
  }

  /** The value of a name that is in a map; none of one that is in a list. */
  private entry(expression: Extract<Expression, { type: "binary" }>, bound: readonly string[]): Facts {
    return readOf(expression.right)?.isMap === true ? this.read(expression, bound) : [];
  }

  /** The values that are read in an expression, but those of the elements that macros bind. */
  private read(expression: Expression, bound: readonly string[]): Facts {
    return readsIn(withoutBooleans(expression), bound)
      .filter(({ root, key, label }) => root !== this.whole && !this.quoted.includes(key) && !isFree(label))
      .map(({ label, value }) => fact(label, value));
  }

  private isOfWhole(operand: Expression, bound: readonly string[]): boolean {
    const reads = readsIn(operand);
    return reads.length > 0 && reads.every(({ root }) => root === this.whole || bound.includes(root));
  }
}

/** An expression without the booleans that it compares: what breaks a rule shows in the rest. */
function withoutBooleans(expression: Expression): Expression {
  if (expression.type === "binary" && ["==", "!="].includes(expression.operator)) {
    const { right } = expression;
    if (right.type === "literal" && typeof right.value === "boolean") return literal(true);
  }
  return mapParts(expression, withoutBooleans);
}

/** What tells how many elements a list has, and where. */
const placing = ["size", "indexOf", "lastIndexOf"];

/** A condition on elements without the number of them and their places. */
function withoutPlacesIn(elements: Expression, condition: Expression): Expression {
  if (
    condition.type === "method" &&
    placing.includes(condition.name) &&
    print(condition.operand) === print(elements)
  ) {
    return literal(0);
  }
  return mapParts(condition, (part) => withoutPlacesIn(elements, part));
}

/** Whether a value may change: the kind of an object cannot, and who may scale what breaks a rule does so by the subresource, of which no policy is asked. */
function isFree(label: string): boolean {
  return label === "spec.replicas" || label === "kind";
}

/** The elements of an extent, each a fact. */
function reached(extent: Expression): Facts {
  return partsOf(extent).map((part, at) => {
    const label = `reach ${at}`;
    if ("facts" in part) return { facts: macro(part.facts, "map", "reached", fact(label, name("reached"))) };
    return fact(label, isOptional(part) ? orNull(part) : part);
  });
}

/** What a list is made up of: single elements, and lists. */
function partsOf(elements: Expression): Facts {
  if (elements.type === "binary" && elements.operator === "+") {
    return [...partsOf(elements.left), ...partsOf(elements.right)];
  }
  return elements.type === "list" ? elements.elements : [{ facts: elements }];
}

function orNull(optional: Expression): Expression {
  return method(optional, "orValue", name("null"));
}

/** Whether the right side reads without a question what the left side asks for. */
function guards(left: Expression, right: Expression): boolean {
  const asked = new Set(readsIn(left).map(({ key }) => key));
  return readsIn(right).some(({ key }) => {
    const steps = key.split("\0");
    return steps.some((_, length) => length > 0 && asked.has(steps.slice(0, length + 1).join("\0")));
  });
}

/** The values that a message quotes as they are. */
function quotedIn(message: Expression): string[] {
  if (message.type === "binary" && message.operator === "+") {
    return [...quotedIn(message.left), ...quotedIn(message.right)];
  }
  const [argument] = message.type === "call" && message.name === "string" ? message.args : [];
  if (argument !== undefined) return quotedIn(argument);
  const read = readOf(message);
  return read === undefined ? [] : [read.key];
}

function labelOf(operand: Expression): string {
  return readsIn(operand)[0]?.label ?? print(operand).slice(0, 40);
}

function fact(label: string, value: Expression): Expression {
  // A list in CEL has elements of one type.
  return list([dyn(literal(label)), dyn(value)]);
}

function dyn(value: Expression): Expression {
  return call("dyn", value);
}

function choice(test: Expression, then: Facts, otherwise: Facts): Facts {
  if (otherwise.length === 0 && then.every((each) => "mayBeEmpty" in each)) return then;
  const [one, other] = [sum(then), sum(otherwise)];
  if (one === undefined && other === undefined) return [];
  return [{ facts: conditional(test, one ?? list([]), other ?? list([])) }];
}

/** Facts as one list, each once. */
function sum(facts: Facts): Expression | undefined {
  const single = facts.filter((each): each is Expression => !("facts" in each));
  const lists = facts.flatMap((each) => ("facts" in each ? [each.facts] : []));
  const unique = [...new Map(single.map((each) => [print(each), each])).values()];
  const all = [...(unique.length > 0 ? [list(unique)] : []), ...lists];
  return all.length === 0 ? undefined : all.reduce((one, other) => binary("+", one, other));
}
