/**
 * Conditions over values some of which nobody knows yet: whether a condition certainly holds, or certainly does not.
 * In a Pulumi program in YAML `${…}` stands for what another resource will be, and `fn::…` for what a function will make. As
 * Pulumi does, a text counts as the boolean or number that it stands for, and null as nothing.
 */
import {
  and,
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
  or,
  parts,
  select,
  type Expression,
} from "./expression";
import { booleanTexts, functionPattern, referencePattern } from "../families/programs";
import { substitute } from "./substitute";

type Macro = Extract<Expression, { type: "macro" }>;
type Binary = Extract<Expression, { type: "binary" }>;

/** A key that calls a function, or that is worked out. */
const notAKey = `${functionPattern}|${referencePattern}`;

const nothing = name("null");
/** The same where a value is expected, which has no type that Kubernetes could hold the value to. */
const untypedNothing = call("dyn", nothing);

/** What is said of a name whose value may not be known. */
export interface Root {
  /**
   * The paths of the values below the name that are not known, as `unknownIn` finds them: to look there is shorter than to ask
   * on each step.
   */
  readonly unknown?: Expression | undefined;
  /** Whether it is a part of a whole: then what is there is known, and nobody knows what it leaves out. */
  readonly isPart?: boolean;
}

/** The names whose values may not be known. */
export type Roots = ReadonlyMap<string, Root>;

/** What is certain of a condition. */
export interface Certainty {
  /** Whether it holds whatever the unknown values will be. */
  readonly holds: Expression;
  /** Whether it does not hold whatever they will be. */
  readonly fails: Expression;
}

/**
 * What is certain of a condition over the values below some names.
 *
 * @param roots The names whose values may not be known; those of macros over such values are among them.
 */
export function certaintyOf(condition: Expression, roots: Roots): Certainty {
  switch (condition.type) {
    case "not": {
      const { holds, fails } = certaintyOf(condition.operand, roots);
      return { holds: fails, fails: holds };
    }
    case "conditional":
      return ofChoice(condition, roots);
    case "macro":
      return condition.name === "exists" || condition.name === "all"
        ? ofElements(condition, roots)
        : ofKnown(condition, roots);
    case "binary":
      return ofBinary(condition, roots);
    case "literal":
    case "name":
    case "select":
    case "index":
    case "call":
    case "method":
    case "has":
    case "list":
    case "map":
      return ofKnown(condition, roots);
  }
}

function ofBinary(condition: Binary, roots: Roots): Certainty {
  const { operator, left, right } = condition;
  if (operator === "&&" || operator === "||") {
    const [one, other] = [certaintyOf(left, roots), certaintyOf(right, roots)];
    return operator === "&&"
      ? { holds: and(one.holds, other.holds), fails: or(one.fails, other.fails) }
      : { holds: or(one.holds, other.holds), fails: and(one.fails, other.fails) };
  }
  // Whether a list has an element is certain as soon as one is known to be it.
  if (operator === "in" && chainOf(right, roots) !== undefined) {
    const containers = [...knownIn(left, roots, "whole"), ...knownIn(right, roots, "container", "list")];
    const whole = [...knownIn(left, roots, "whole"), ...knownIn(right, roots, "whole", "list")];
    const has = binary("in", asRead(left, roots), asRead(right, roots));
    return { holds: all([...containers, has]), fails: all([...whole, not(has)]) };
  }
  return ofKnown(condition, roots);
}

function ofChoice(
  { test, then, otherwise }: Extract<Expression, { type: "conditional" }>,
  roots: Roots,
): Certainty {
  const [its, one, other] = [test, then, otherwise].map((each) => certaintyOf(each, roots)) as [
    Certainty,
    Certainty,
    Certainty,
  ];
  return {
    holds: or(and(its.holds, one.holds), and(its.fails, other.holds)),
    fails: or(and(its.holds, one.fails), and(its.fails, other.fails)),
  };
}

function ofElements(condition: Macro, roots: Roots): Certainty {
  const { operand, name: quantifier, variable, body } = condition;
  const its = certaintyOf(body, rootsWithin(condition, roots));
  const containers = knownIn(operand, roots, "container", "list");
  const over = (macroName: "exists" | "all", of: Expression): Expression =>
    all([...containers, macro(asRead(operand, roots), macroName, variable, of)]);
  return quantifier === "exists"
    ? { holds: over("exists", its.holds), fails: over("all", its.fails) }
    : { holds: over("all", its.holds), fails: over("exists", its.fails) };
}

/** A condition that is certain where all that it reads is known. */
function ofKnown(condition: Expression, roots: Roots): Certainty {
  const known = knownIn(condition, roots, isOfScalars(condition) ? "container" : "whole");
  const read = asRead(condition, roots);
  return { holds: all([...known, read]), fails: all([...known, not(read)]) };
}

/** Whether a condition is about texts, numbers and booleans alone, which have no elements. */
function isOfScalars(condition: Expression): boolean {
  if (condition.type === "has") return true;
  if (condition.type === "method") return textMethods.has(condition.name);
  if (condition.type !== "binary" || !isComparison(condition.operator)) return false;
  return [condition.left, condition.right].some((side) => side.type === "literal");
}

/** What places below a name are called: the value of the name itself, or one at a path in it. */
export type NameOfPlace = (path?: string) => Expression;

/**
 * The places that a condition reads below some names and that are not known, as a list of their paths. Of elements of a
 * list it is that of the list.
 *
 * @param named What places below each of the names are called.
 */
export function unknownPlaces(
  condition: Expression,
  roots: Roots,
  named: ReadonlyMap<string, NameOfPlace>,
): Expression {
  const places = new Map<string, { readonly place: Expression; readonly conditions: Expression[] }>();
  const add = (root: string, path: string | undefined, isUnknown: Expression): void => {
    const key = JSON.stringify([root, path]);
    const its = places.get(key) ?? { place: named.get(root)?.(path) ?? literal(root), conditions: [] };
    places.set(key, { ...its, conditions: [...its.conditions, isUnknown] });
  };
  const visit = (each: Expression, type?: ValueType): void => {
    const chain = chainOf(each, roots);
    if (chain !== undefined) {
      const paths = pathsOf(chain, roots);
      chain.prefixes.forEach((prefix, at) => {
        if (paths !== undefined) {
          const isElements = at === chain.prefixes.length - 1;
          const isUnknown = method(paths, "matches", literal(patternAt(chain, at, isElements)));
          const isMissing = prefix.isRequired ? [binary("==", prefix.value, nothing)] : [];
          add(chain.root, at === 0 ? undefined : prefix.path, [isUnknown, ...isMissing].reduce(or));
          return;
        }
        const before = chain.prefixes.slice(0, at).flatMap((each) => conditionsOf(each, "container"));
        const isLast = at === chain.prefixes.length - 1;
        const its = isLast ? conditionsOf({ ...prefix, type }, "whole") : conditionsOf(prefix, "container");
        add(chain.root, at === 0 ? undefined : prefix.path, all([...before, not(all(its))]));
      });
    } else if (each.type === "macro" && isAbout(each.operand, roots)) {
      const { operand, variable, body } = each;
      visit(operand, "list");
      const ofElement = knownIn(body, new Map([[variable, {}]]), "whole");
      const its = chainOf(operand, roots);
      if (its === undefined || ofElement.length === 0) return;
      const isUnknown = macro(asRead(operand, roots), "exists", variable, not(all(ofElement)));
      const path = its.prefixes.length === 1 ? undefined : its.prefixes.at(-1)?.path;
      add(its.root, path, all([...knownIn(operand, roots, "container", "list"), isUnknown]));
    } else if (each.type === "macro") {
      // What is asked of each of some constants, such as the names of fields.
      const constants = each.operand.type === "list" ? each.operand.elements : [];
      for (const constant of constants) visit(substitute(each.body, each.variable, constant));
    } else for (const part of parts(each)) visit(part, typeOf(part, each));
  };
  visit(condition);
  const lists = Array.from(places.values(), ({ place, conditions }): Expression => {
    const isUnknown = conditions.reduce(or);
    return { type: "conditional", test: isUnknown, then: list([place]), otherwise: list([]) };
  });
  return lists.length === 0 ? list([]) : lists.reduce((one, other) => binary("+", one, other));
}

/** What must be known of a value: itself, or itself and its elements. */
type Extent = "container" | "whole";

/**
 * The conditions under which what an expression reads is known.
 *
 * @param type What it has to be.
 */
function knownIn(expression: Expression, roots: Roots, extent: Extent, type?: ValueType): Expression[] {
  const chain = chainOf(expression, roots);
  if (chain !== undefined) {
    const paths = pathsOf(chain, roots);
    const its =
      paths === undefined
        ? chain.prefixes.flatMap((prefix, at) =>
            at === chain.prefixes.length - 1
              ? conditionsOf({ ...prefix, type }, extent)
              : conditionsOf(prefix, "container"),
          )
        : [
            not(method(paths, "matches", literal(patternOf(chain, extent)))),
            ...chain.prefixes
              .filter(({ isRequired }) => isRequired)
              .map(({ value }) => binary("!=", value, nothing)),
          ];
    return [...its, ...chain.others.flatMap((other) => knownIn(other, roots, extent))];
  }
  if (expression.type === "method" && expression.name === "size") {
    return knownIn(expression.operand, roots, "container", "sized");
  }
  // What is not reached need not be there.
  if (expression.type === "conditional") {
    const { test, then, otherwise } = expression;
    const [one = literal(true), other = literal(true)] = [then, otherwise].map((side) =>
      all(knownIn(side, roots, extent)),
    );
    return [...knownIn(test, roots, "whole"), conditional(asRead(test, roots), one, other)];
  }
  if (expression.type === "binary" && (expression.operator === "&&" || expression.operator === "||")) {
    const { operator, left, right } = expression;
    const isLeft = asRead(left, roots);
    const ofRight = all(knownIn(right, roots, extent));
    return [...knownIn(left, roots, extent), or(operator === "&&" ? not(isLeft) : isLeft, ofRight)];
  }
  if (expression.type === "macro") {
    const { operand, variable, body } = expression;
    const ofBody = knownIn(body, rootsWithin(expression, roots), extent);
    return [
      ...knownIn(operand, roots, "container", "list"),
      ...(ofBody.length === 0 ? [] : [macro(asRead(operand, roots), "all", variable, all(ofBody))]),
    ];
  }
  return parts(expression).flatMap((part) => knownIn(part, roots, extent, typeOf(part, expression)));
}

/** What a value has to be for what is asked of it; a text may be a number or a boolean, and these a text. */
type ValueType = "text" | "number" | "list" | "mapping" | "sized";

/** The types in CEL. What is absent is of each. */
const typesInCel: Readonly<Record<ValueType, readonly string[]>> = {
  text: ["string", "int", "uint", "double", "bool"],
  number: ["int", "uint", "double"],
  list: ["list", "map"],
  mapping: ["map"],
  sized: ["list", "map", "string"],
};

/** Whether a value is of one of some types; a list of types is none of those that the API server takes. */
function isOneOf(types: readonly string[], value: Expression): Expression {
  return types.map((type) => not(isNotOf(type, value))).reduce(or);
}

/** What a part of an expression has to be, by the expression that reads it; undefined of what may be anything. */
function typeOf(part: Expression, expression: Expression): ValueType | undefined {
  if (expression.type === "method" && textMethods.has(expression.name)) return "text";
  if (expression.type !== "binary") return undefined;
  const { operator, left, right } = expression;
  if (operator === "in") return part === right ? "list" : undefined;
  const constant = [left, right].find((side) => side.type === "literal");
  if (constant?.type !== "literal" || !isComparison(operator)) return undefined;
  if (typeof constant.value === "boolean") return "text";
  return typeof constant.value === "number" ? "number" : undefined;
}

/** Methods of texts. */
const textMethods = new Set([
  "contains",
  "endsWith",
  "findAll",
  "lowerAscii",
  "matches",
  "replace",
  "split",
  "startsWith",
  "substring",
  "upperAscii",
]);

/** Methods of texts and of lists. */
const searches = new Set(["indexOf", "lastIndexOf"]);

/** A value on the way to one that is read. */
interface Prefix {
  readonly path: string;
  /** The last step of the path. */
  readonly step: string;
  /** Null where it is absent. */
  readonly value: Expression;
  /** Whether it is read without asking whether it is there. */
  readonly isRequired: boolean;
  /** Whether it is below a part of a whole. */
  readonly isPart: boolean;
  /** What it has to be for the next step. */
  readonly type?: ValueType | undefined;
}

/** The conditions under which a value is there, where it has to be, known, and of its type. */
function conditionsOf({ value, isRequired, isPart, type }: Prefix, extent: Extent): Expression[] {
  return [
    ...(isPart ? [] : [known(value, extent)]),
    ...(isRequired ? [binary("!=", value, nothing)] : []),
    ...(type === undefined ? [] : [macro(list([call("dyn", value)]), "all", "it", isOf(type, name("it")))]),
  ];
}

/** Whether a value is of a type, or absent. */
function isOf(type: ValueType, value: Expression): Expression {
  const isSo = or(binary("==", value, nothing), isOneOf(typesInCel[type], value));
  if (type !== "number") return isSo;
  return or(isSo, and(not(isNotOf("string", value)), method(value, "matches", literal("^-?[0-9]+$"))));
}

/** A value below a root: each step to it, and what else is read on the way, such as a default. */
interface Chain {
  readonly root: string;
  /** Whether a step is to an element of a list. */
  readonly isThroughLists: boolean;
  readonly prefixes: readonly Prefix[];
  readonly others: readonly Expression[];
}

/** A step from a value to one in it. */
interface Step {
  readonly word: string;
  readonly isOfList: boolean;
  readonly isRequired: boolean;
  /** What the other has to be. */
  readonly of: ValueType;
  /** The value in another, as an optional. */
  readonly from: (operand: Expression) => Expression;
}

const methodsOfOptionals = new Set(["orValue", "value", "hasValue"]);

function chainOf(expression: Expression, roots: Roots): Chain | undefined {
  const steps: Step[] = [];
  const others: Expression[] = [];
  let at = expression;
  for (;;) {
    if (at.type === "select" || at.type === "has") {
      const { field } = at;
      const isRequired = at.type === "select" && !isOptional(at);
      const from = (operand: Expression): Expression => select(operand, field, true);
      steps.unshift({ word: field, isOfList: false, isRequired, of: "mapping", from });
      at = at.operand;
    } else if (at.type === "index") {
      const { index: key, map } = at;
      steps.unshift({
        word: key.type === "literal" ? String(key.value) : "*",
        isOfList: !map,
        isRequired: !isOptional(at),
        of: "list",
        from: (operand) => ({ type: "index", operand, index: key, optional: true, map }),
      });
      others.push(key);
      at = at.operand;
    } else if (at.type === "method" && methodsOfOptionals.has(at.name)) {
      others.push(...at.args);
      at = at.operand;
    } else {
      break;
    }
  }
  if (at.type !== "name" || !roots.has(at.name)) return undefined;
  const { isPart = false } = roots.get(at.name) ?? {};
  const prefixes: Prefix[] = [{ path: at.name, step: at.name, value: at, isRequired: false, isPart }];
  const words: string[] = [];
  let value: Expression = at;
  for (const { word, isRequired, from, of } of steps) {
    const outer = prefixes.pop();
    if (outer !== undefined) prefixes.push({ ...outer, type: of });
    words.push(word);
    value = from(value);
    prefixes.push({
      path: words.join("."),
      step: word,
      value: orNothing(value),
      isRequired: isRequired || isPart,
      isPart,
    });
  }
  return { root: at.name, prefixes, others, isThroughLists: steps.some(({ isOfList }) => isOfList) };
}

/** How many steps into a value the paths of unknown values go. */
const deepest = 4;

/** What the value of a name itself is called among the paths. */
const top = "$";

/**
 * The paths of the values in a value that are not known, as one text with a space on both sides of each: such as `$.image`, `$` of the
 * value itself, and `$.args[]` of a list with an element that is not known.
 */
export function unknownIn(value: Expression): Expression {
  const place = literal(` ${top}`);
  return index(macro(list([value]), "map", "v0", pathsIn(name("v0"), place, 0)), literal(0), {
    optional: false,
    map: false,
  });
}

function pathsIn(value: Expression, place: Expression, depth: number): Expression {
  const isOf = (type: string): Expression => not(isNotOf(type, value));
  const choice = (test: Expression, then: Expression, otherwise: Expression): Expression => {
    return { type: "conditional", test, then, otherwise };
  };
  const only = (isUnknown: Expression, mark: string, otherwise: Expression = literal("")): Expression =>
    choice(isUnknown, binary("+", place, literal(`${mark} `)), otherwise);
  const ofFields = depth === deepest ? literal("") : pathsOfFields(value, place, depth + 1);
  const hasOpenElements = macro(value, "exists", "each", isStandIn(name("each")));
  return choice(
    isOf("map"),
    only(hasNoKeys(value), "", ofFields),
    choice(
      isOf("string"),
      only(method(value, "matches", literal(referencePattern)), ""),
      only(and(isOf("list"), hasOpenElements), "[]"),
    ),
  );
}

function pathsOfFields(value: Expression, place: Expression, depth: number): Expression {
  const [key, its] = [`k${String(depth)}`, `v${String(depth)}`];
  const field = binary("+", binary("+", place, literal(".")), name(key));
  const paths = macro(list([indexed(value, key)]), "map", its, pathsIn(name(its), field, depth));
  const all = macro(value, "map", key, index(paths, literal(0), { optional: false, map: false }));
  return method(all, "join");
}

function indexed(value: Expression, key: string): Expression {
  return { type: "index", operand: value, index: name(key), optional: false, map: true };
}

/** The paths of what is not known below the root of a value; undefined where they do not say it of that. */
function pathsOf({ root, prefixes, isThroughLists }: Chain, roots: Roots): Expression | undefined {
  return isThroughLists || prefixes.length > deepest + 1 ? undefined : roots.get(root)?.unknown;
}

/** The pattern in RE2 of the paths of which one is there where a value is not known. */
function patternOf({ prefixes }: Chain, extent: Extent): string {
  const steps = prefixes.slice(1).map(stepOf);
  const last = extent === "whole" ? "(?:\\[\\])?" : "";
  return ` [$]${steps.reduceRight((inner, step) => `(?:[.]${step}${inner})?`, last)} `;
}

/** The pattern of the path of one of the values on the way, and of what is in it as a list. */
function patternAt({ prefixes }: Chain, at: number, hasElements: boolean): string {
  const steps = prefixes.slice(1, at + 1).map((prefix) => `[.]${stepOf(prefix)}`);
  return ` [$]${steps.join("")}${hasElements ? "(?:\\[\\])?" : ""} `;
}

/** The pattern of the last step of a path; of a key that is worked out any. */
function stepOf({ step }: Prefix): string {
  return step === "*" ? "[^ ]+" : step.replaceAll(/[^\w/-]/gu, (sign) => `[${sign}]`);
}

/** Whether a value is known: nothing stands for it, and for none of its elements. */
function known(value: Expression, extent: Extent): Expression {
  const it = name("it");
  if (extent === "container") return macro(list([call("dyn", value)]), "all", "it", not(isStandIn(it)));
  const elements = or(isNotOf("list", it), macro(it, "all", "each", not(isStandIn(name("each")))));
  return macro(list([call("dyn", value)]), "all", "it", and(not(isStandIn(it)), elements));
}

/** Whether a value stands for one that is not known. */
function isStandIn(value: Expression): Expression {
  return or(
    and(not(isNotOf("string", value)), method(value, "matches", literal(referencePattern))),
    and(not(isNotOf("map", value)), hasNoKeys(value)),
  );
}

/** Whether a mapping calls a function, or has a key that is worked out, so that nobody knows its keys. */
export function hasNoKeys(mapping: Expression): Expression {
  return macro(mapping, "exists", "key", method(name("key"), "matches", literal(notAKey)));
}

function isNotOf(type: string, value: Expression): Expression {
  return binary("!=", call("type", value), name(type));
}

/** A value, null where it is absent. */
function orNothing(value: Expression): Expression {
  return isOptional(value) ? method(value, "orValue", untypedNothing) : value;
}

function isThere(value: Expression): Expression {
  return binary("!=", orNothing(value), nothing);
}

/** What is said of values some of which nobody knows: by what is certain of them, so that the words never fail. */
export function asSaid(message: Expression, roots: Roots): Expression {
  const within = (each: Expression): Expression => asSaid(each, roots);
  if (message.type === "conditional") {
    const { test, then, otherwise } = message;
    return conditional(certaintyOf(test, roots).holds, within(then), within(otherwise));
  }
  if (message.type === "macro") {
    const { name: called, operand, body } = message;
    if (called === "exists" || called === "all") return certaintyOf(message, roots).holds;
    const inner = rootsWithin(message, roots);
    return {
      ...message,
      operand: chainOf(operand, roots) === undefined ? within(operand) : elementsOf(operand, roots),
      body: called === "filter" ? certaintyOf(body, inner).holds : asSaid(body, inner),
    };
  }
  if (chainOf(message, roots) !== undefined) return asRead(message, roots);
  if (message.type !== "binary" || !isText(message)) return mapParts(message, within);
  const shown = (side: Expression): Expression =>
    chainOf(side, roots) === undefined ? within(side) : call("string", asRead(side, roots));
  return binary(message.operator, shown(message.left), shown(message.right));
}

/** The elements of a list; none of what is none. */
function elementsOf(operand: Expression, roots: Roots): Expression {
  const value = asRead(operand, roots);
  return conditional(isOneOf(typesInCel.list, value), value, call("dyn", list([])));
}

/** An expression that reads as Pulumi does: null is nothing, and a text is the boolean or number that it stands for. */
function asRead(expression: Expression, roots: Roots): Expression {
  const within = (each: Expression): Expression => asRead(each, roots);
  if (expression.type === "has" && chainOf(expression, roots) !== undefined) {
    return isThere(select(expression.operand, expression.field, true));
  }
  if (expression.type === "method" && chainOf(expression.operand, roots) !== undefined) {
    const { operand, name: called, args } = expression;
    if (called === "hasValue") return isThere(operand);
    const value = orNothing(operand);
    const [otherwise] = args;
    if (called === "orValue" && otherwise !== undefined && otherwise.type !== "name") {
      // As a choice whatever its sides are: a value may be a text where a boolean belongs.
      return {
        type: "conditional",
        test: binary("==", value, nothing),
        then: within(otherwise),
        otherwise: value,
      };
    }
  }
  if (
    expression.type === "method" &&
    textMethods.has(expression.name) &&
    isAbout(expression.operand, roots)
  ) {
    const { operand, args } = expression;
    return { ...expression, operand: call("string", within(operand)), args: args.map(within) };
  }
  if (expression.type === "method" && searches.has(expression.name) && isAbout(expression.operand, roots)) {
    const its = within(expression.operand);
    const asText = call("dyn", call("string", call("dyn", its)));
    const searched = conditional(isNotOf("list", its), asText, its);
    return { ...expression, operand: searched, args: expression.args.map(within) };
  }
  if (expression.type === "binary") {
    const { operator, left, right } = expression;
    if (
      operator === "in" &&
      left.type === "literal" &&
      chainOf(right, roots) !== undefined &&
      isPlain(right)
    ) {
      const isKey = isThere(select(right, String(left.value), true));
      if (right.type === "name") return isKey;
      const elements = within(right);
      const isElement = binary("in", left, elements);
      return { type: "conditional", test: isNotOf("list", elements), then: isKey, otherwise: isElement };
    }
    const [one, other] = [within(left), within(right)];
    const constant = [left, right].find((side) => side.type === "literal");
    if (constant?.type !== "literal" || !isAbout(expression, roots)) return binary(operator, one, other);
    if (typeof constant.value === "boolean") {
      const words = booleanTexts[constant.value ? "true" : "false"].map((word) => literal(word));
      const isSo = binary("in", call("string", constant === left ? other : one), list(words));
      return operator === "!=" ? not(isSo) : isSo;
    }
    return typeof constant.value === "number" && isComparison(operator)
      ? binary(operator, call("double", one), call("double", other))
      : binary(operator, one, other);
  }
  if (expression.type === "macro") {
    const { operand, body } = expression;
    return { ...expression, operand: within(operand), body: asRead(body, rootsWithin(expression, roots)) };
  }
  return mapParts(expression, within);
}

/** Whether an expression is put together of texts. */
function isText(expression: Expression): boolean {
  return (
    (expression.type === "literal" && typeof expression.value === "string") ||
    (expression.type === "binary" &&
      expression.operator === "+" &&
      (isText(expression.left) || isText(expression.right)))
  );
}

/** Whether a path has no default, so that it is of the item as a mapping rather than of a list. */
function isPlain(path: Expression): boolean {
  return path.type !== "method";
}

function isComparison(operator: string): boolean {
  return ["==", "!=", "<", "<=", ">", ">="].includes(operator);
}

/** Whether an expression reads anything below some names. */
function isAbout(expression: Expression, roots: Roots): boolean {
  return expression.type === "name"
    ? roots.has(expression.name)
    : parts(expression).some((part) => isAbout(part, roots));
}

/** Whether an expression reads anything of a part of a whole. */
function isOfPart(expression: Expression, roots: Roots): boolean {
  return expression.type === "name"
    ? roots.get(expression.name)?.isPart === true
    : parts(expression).some((its) => isOfPart(its, roots));
}

/** The roots in the body of a macro, whose variable is one if its list is below one. */
function rootsWithin({ operand, variable }: Macro, roots: Roots): Roots {
  const inner = new Map(roots);
  if (isAbout(operand, roots)) inner.set(variable, { isPart: isOfPart(operand, roots) });
  else inner.delete(variable);
  return inner;
}

/** Whether all of some conditions hold, each said once. */
function all(conditions: readonly Expression[]): Expression {
  const each = new Map(conditions.map((condition) => [JSON.stringify(condition), condition]));
  const [first = literal(true), ...others] = each.values();
  return others.reduce(and, first);
}
