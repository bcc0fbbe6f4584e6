/**
 * CEL expressions as trees. Trees are built by the functions here, which also write the obvious things
 * shorter, so that what people read in a policy is what a person would have written.
 */

/** The macros that bind a variable to each element of a list or each key of a map. */
export type MacroName = "all" | "exists" | "filter" | "map";

/** The binary operators of CEL that the compiler emits. */
export type BinaryOperator = "||" | "&&" | "==" | "!=" | "<" | "<=" | ">" | ">=" | "in" | "+" | "-" | "*";

/** A CEL expression. `optional` steps (`.?name`, `[?index]`) have an optional as their value. */
export type Expression =
  | { readonly type: "literal"; readonly value: string | number | boolean }
  | { readonly type: "name"; readonly name: string }
  | Select
  | Index
  | { readonly type: "call"; readonly name: string; readonly args: readonly Expression[] }
  | {
      readonly type: "method";
      readonly operand: Expression;
      readonly name: string;
      readonly args: readonly Expression[];
    }
  | {
      readonly type: "macro";
      readonly operand: Expression;
      readonly name: MacroName;
      readonly variable: string;
      readonly body: Expression;
      /** Whether the operand is a map rather than a list. */
      readonly isMap?: boolean;
    }
  | { readonly type: "has"; readonly operand: Expression; readonly field: string }
  | { readonly type: "not"; readonly operand: Expression }
  | {
      readonly type: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly type: "conditional";
      readonly test: Expression;
      readonly then: Expression;
      readonly otherwise: Expression;
    }
  | { readonly type: "list"; readonly elements: readonly Expression[] }
  | { readonly type: "map"; readonly entries: readonly (readonly [key: string, value: Expression])[] };

/** `operand.field`, or `operand.?field`. */
export interface Select {
  readonly type: "select";
  readonly operand: Expression;
  readonly field: string;
  readonly optional: boolean;
}

/** `operand[index]`, or `operand[?index]`. */
export interface Index {
  readonly type: "index";
  readonly operand: Expression;
  readonly index: Expression;
  readonly optional: boolean;
  /** Whether the operand is a map rather than a list. */
  readonly map: boolean;
}

/** A string, number or boolean. */
export function literal(value: string | number | boolean): Expression {
  return { type: "literal", value };
}

/** A variable. */
export function name(text: string): Expression {
  return { type: "name", name: text };
}

/** A list of expressions. */
export function list(elements: readonly Expression[]): Expression {
  return { type: "list", elements };
}

/** A call of a global function. */
export function call(functionName: string, ...args: readonly Expression[]): Expression {
  return { type: "call", name: functionName, args };
}

/** A call of a method. */
export function method(operand: Expression, methodName: string, ...args: readonly Expression[]): Expression {
  return { type: "method", operand, name: methodName, args };
}

/** A macro over a list or map. */
export function macro(
  operand: Expression,
  macroName: MacroName,
  variable: string,
  body: Expression,
): Expression {
  return { type: "macro", operand, name: macroName, variable, body };
}

/** A field of a mapping, under any name. */
export function select(operand: Expression, field: string, optional: boolean): Expression {
  if (/^[A-Za-z_]\w*$/u.test(field) && !keywords.has(field)) {
    return { type: "select", operand, field, optional };
  }
  return { type: "index", operand, index: literal(field), optional, map: true };
}

/** The words that CEL does not take as the name of a field. */
const keywords = new Set(["true", "false", "null", "in"]);

/** An element of a list or a value of a map. */
export function index(
  operand: Expression,
  key: Expression,
  { optional, map }: { optional: boolean; map: boolean },
): Expression {
  if (map && key.type === "literal" && typeof key.value === "string") {
    return select(operand, key.value, optional);
  }
  return { type: "index", operand, index: key, optional, map };
}

/** Not. */
export function not(operand: Expression): Expression {
  if (operand.type === "not") return operand.operand;
  if (operand.type === "binary" && operand.operator === "==") return { ...operand, operator: "!=" };
  if (operand.type === "binary" && operand.operator === "!=") return { ...operand, operator: "==" };
  return { type: "not", operand };
}

/** A binary operation. */
export function binary(operator: BinaryOperator, left: Expression, right: Expression): Expression {
  if (operator === "+" && left.type === "literal" && left.value === "") return right;
  if (operator === "+" && right.type === "literal" && right.value === "") return left;
  if (operator === "==" && left.type === "literal" && right.type === "literal") {
    return literal(left.value === right.value);
  }
  return { type: "binary", operator, left, right };
}

/** Whether both hold; `conditions.reduce(and)` for all of a list that is not empty. */
export function and(one: Expression, other: Expression): Expression {
  return binary("&&", one, other);
}

/** Whether one of both holds; `conditions.reduce(or)` for any of a list that is not empty. */
export function or(one: Expression, other: Expression): Expression {
  return binary("||", one, other);
}

/** A choice; one between a boolean constant and something else as `||` or `&&`, one that is made as what it chooses. */
export function conditional(test: Expression, then: Expression, otherwise: Expression): Expression {
  if (isBoolean(test, true)) return then;
  if (isBoolean(test, false)) return otherwise;
  if (isBoolean(then, true)) return binary("||", test, otherwise);
  if (isBoolean(then, false)) return binary("&&", not(test), otherwise);
  if (isBoolean(otherwise, true)) return binary("||", not(test), then);
  if (isBoolean(otherwise, false)) return binary("&&", test, then);
  return { type: "conditional", test, then, otherwise };
}

/** Whether an expression is seen to be true or false, whatever its parts. */
export function isCondition(expression: Expression): boolean {
  const { type } = expression;
  if (type === "literal") return typeof expression.value === "boolean";
  if (type === "binary") return !["+", "-", "*"].includes(expression.operator);
  if (type === "macro") return expression.name === "exists" || expression.name === "all";
  if (type === "method") return conditionMethods.has(expression.name);
  return type === "not" || type === "has";
}

const conditionMethods = new Set(["contains", "endsWith", "hasValue", "matches", "startsWith"]);

function isBoolean(expression: Expression, value: boolean): boolean {
  return expression.type === "literal" && expression.value === value;
}

/** Whether the value of an optional expression is there. */
export function isPresent(optional: Expression): Expression {
  if (optional.type === "select" && !isOptional(optional.operand)) {
    return { type: "has", operand: optional.operand, field: optional.field };
  }
  if (optional.type === "index" && optional.map && !isOptional(optional.operand)) {
    return binary("in", optional.index, optional.operand);
  }
  return method(optional, "hasValue");
}

/** The value of an optional expression that is known to be there. */
export function valueOf(optional: Expression): Expression {
  if ((optional.type === "select" || optional.type === "index") && optional.optional) {
    const operand = isOptional(optional.operand) ? valueOf(optional.operand) : optional.operand;
    return { ...optional, operand, optional: false };
  }
  return method(optional, "value");
}

/** Whether the value of an expression is an optional. */
export function isOptional(expression: Expression): boolean {
  switch (expression.type) {
    case "select":
    case "index":
      return expression.optional || isOptional(expression.operand);
    case "conditional":
      return isOptional(expression.then) || isOptional(expression.otherwise);
    case "call":
      return expression.name.startsWith("optional.");
    case "method":
      return expression.name === "or";
    case "literal":
    case "name":
    case "macro":
    case "has":
    case "not":
    case "binary":
    case "list":
    case "map":
      return false;
  }
}

/** The parts of an expression, in order. */
export function parts(expression: Expression): readonly Expression[] {
  switch (expression.type) {
    case "select":
    case "has":
    case "not":
      return [expression.operand];
    case "index":
      return [expression.operand, expression.index];
    case "call":
      return expression.args;
    case "method":
      return [expression.operand, ...expression.args];
    case "macro":
      return [expression.operand, expression.body];
    case "binary":
      return [expression.left, expression.right];
    case "conditional":
      return [expression.test, expression.then, expression.otherwise];
    case "list":
      return expression.elements;
    case "map":
      return expression.entries.map(([, value]) => value);
    case "literal":
    case "name":
      return [];
  }
}

/** An expression with `replace` applied to each of its parts. */
export function mapParts(expression: Expression, replace: (part: Expression) => Expression): Expression {
  switch (expression.type) {
    case "select":
    case "has":
    case "not":
      return { ...expression, operand: replace(expression.operand) };
    case "index":
      return { ...expression, operand: replace(expression.operand), index: replace(expression.index) };
    case "call":
      return { ...expression, args: expression.args.map(replace) };
    case "method":
      return { ...expression, operand: replace(expression.operand), args: expression.args.map(replace) };
    case "macro":
      return { ...expression, operand: replace(expression.operand), body: replace(expression.body) };
    case "binary":
      return { ...expression, left: replace(expression.left), right: replace(expression.right) };
    case "conditional":
      return {
        ...expression,
        test: replace(expression.test),
        then: replace(expression.then),
        otherwise: replace(expression.otherwise),
      };
    case "list":
      return { ...expression, elements: expression.elements.map(replace) };
    case "map":
      return {
        ...expression,
        entries: expression.entries.map(([key, value]) => [key, replace(value)] as const),
      };
    case "literal":
    case "name":
      return expression;
  }
}

/** How often a variable is read in an expression; the body of a macro, which runs many times, counts twice. */
export function countUses(expression: Expression, variable: string): number {
  if (expression.type === "name") return expression.name === variable ? 1 : 0;
  const uses = parts(expression).reduce((sum, part) => sum + countUses(part, variable), 0);
  return expression.type === "macro" ? uses + countUses(expression.body, variable) : uses;
}
