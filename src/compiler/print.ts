/**
 * CEL text from trees: parentheses only where precedence needs them, and a line break where a line would be
 * too long to read.
 */
import type { Expression } from "./expression";

/** How tightly an expression binds; a part that binds less than its place asks for is put in parentheses. */
const precedence = { conditional: 1, or: 2, and: 3, relation: 4, sum: 5, product: 6, unary: 7, member: 8 };

const operatorPrecedence = {
  "||": precedence.or,
  "&&": precedence.and,
  "==": precedence.relation,
  "!=": precedence.relation,
  "<": precedence.relation,
  "<=": precedence.relation,
  ">": precedence.relation,
  ">=": precedence.relation,
  in: precedence.relation,
  "+": precedence.sum,
  "-": precedence.sum,
  "*": precedence.product,
} as const;

/** The longest line to print, in characters, where it can be broken. */
const width = 96;

/** An expression as CEL text, of one line where that is short enough. */
export function print(expression: Expression): string {
  return layout(expression, 0);
}

function bindingOf(expression: Expression): number {
  switch (expression.type) {
    case "conditional":
      return precedence.conditional;
    case "binary":
      return operatorPrecedence[expression.operator];
    case "not":
      return precedence.unary;
    case "literal":
      return typeof expression.value === "number" && expression.value < 0
        ? precedence.unary
        : precedence.member;
    case "name":
    case "select":
    case "index":
    case "call":
    case "method":
    case "macro":
    case "has":
    case "list":
    case "map":
      return precedence.member;
  }
}

/**
 * Whether the type checker must not know what a field is of, since it goes by the newest schema alone: `binaryData`
 * holds bytes there, and texts in base64 wherever a policy reads them; `spec.backend` is of Ingresses of v1beta1.
 */
function isBeyondSchema({ field, operand }: Extract<Expression, { type: "select" }>): boolean {
  return (
    field === "binaryData" || (field === "backend" && operand.type === "select" && operand.field === "spec")
  );
}

function untyped(operand: Expression, printPart: Print): string {
  const text = printPart(operand);
  return operand.type === "call" && operand.name === "dyn" ? text : `dyn(${text})`;
}

type Print = (part: Expression) => string;

function wrap(part: Expression, least: number, printPart: Print): string {
  const text = printPart(part);
  return bindingOf(part) < least ? `(${text})` : text;
}

/** The text of an expression, its parts printed by `printPart`. */
function render(expression: Expression, printPart: Print): string {
  const member = (part: Expression): string => wrap(part, precedence.member, printPart);
  const commas = (parts: readonly Expression[]): string => parts.map(printPart).join(", ");
  switch (expression.type) {
    case "literal":
      return JSON.stringify(expression.value);
    case "name":
      return expression.name;
    case "select":
      return `${isBeyondSchema(expression) ? untyped(expression.operand, printPart) : member(expression.operand)}.${expression.optional ? "?" : ""}${expression.field}`;
    case "index":
      return `${member(expression.operand)}[${expression.optional ? "?" : ""}${printPart(expression.index)}]`;
    case "call":
      return `${expression.name}(${commas(expression.args)})`;
    case "method":
      return `${member(expression.operand)}.${expression.name}(${commas(expression.args)})`;
    case "macro":
      return `${member(expression.operand)}.${expression.name}(${expression.variable}, ${printPart(expression.body)})`;
    case "has":
      return `has(${member(expression.operand)}.${expression.field})`;
    case "not":
      return `!${wrap(expression.operand, precedence.unary, printPart)}`;
    case "binary": {
      const { operator, left, right } = expression;
      const binding = operatorPrecedence[operator];
      // `a - (b - c)` is not `a - b - c`, and relations do not chain; `a && (b && c)` and `a + (b + c)` may.
      const associative = operator === "||" || operator === "&&" || operator === "+";
      const leftLeast = binding === precedence.relation ? binding + 1 : binding;
      const rightLeast = associative && isSameOperation(right, operator) ? binding : binding + 1;
      return `${wrap(left, leftLeast, printPart)} ${operator} ${wrap(right, rightLeast, printPart)}`;
    }
    case "conditional": {
      const test = wrap(expression.test, precedence.or, printPart);
      const then = wrap(expression.then, precedence.or, printPart);
      return `${test} ? ${then} : ${printPart(expression.otherwise)}`;
    }
    case "list":
      return `[${commas(expression.elements)}]`;
    case "map":
      return `{${expression.entries.map(([key, value]) => `${JSON.stringify(key)}: ${printPart(value)}`).join(", ")}}`;
  }
}

function isSameOperation(expression: Expression, operator: string): boolean {
  return expression.type === "binary" && expression.operator === operator;
}

/** What was printed on one line: each part of an expression is asked for its line by all that it is within. */
const lines = new WeakMap<Expression, string>();

/** An expression as CEL text of one line, for what is too large to be read anyway. */
export function printOnOneLine(expression: Expression): string {
  const known = lines.get(expression);
  if (known !== undefined) return known;
  const line = render(expression, printOnOneLine);
  lines.set(expression, line);
  return line;
}

/** The text of an expression that starts `indent` spaces into a line, broken where it is too long. */
function layout(expression: Expression, indent: number): string {
  const text = printOnOneLine(expression);
  if (text.length + indent <= width) return text;
  const inner = indent + 2;
  const newline = `\n${" ".repeat(indent)}`;
  const newlineInner = `\n${" ".repeat(inner)}`;
  const at =
    (column: number): Print =>
    (part) =>
      layout(part, column);
  switch (expression.type) {
    case "binary": {
      const { operator } = expression;
      if (operator === "+") return fill(operands(expression, operator), indent);
      if (operator !== "||" && operator !== "&&") return render(expression, at(indent));
      return operands(expression, operator)
        .map((part) =>
          wrap(part, operatorPrecedence[operator] + 1, at(part.type === "binary" ? inner : indent)),
        )
        .join(` ${operator}${newline}`);
    }
    case "conditional": {
      const test = wrap(expression.test, precedence.or, at(indent));
      const then = wrap(expression.then, precedence.or, at(inner));
      return `${test}${newlineInner}? ${then}${newlineInner}: ${layout(expression.otherwise, inner)}`;
    }
    case "macro": {
      const operand = wrap(expression.operand, precedence.member, at(indent));
      const body = layout(expression.body, inner);
      return `${operand}.${expression.name}(${expression.variable},${newlineInner}${body}${newline})`;
    }
    case "list": {
      const elements = expression.elements.map(at(inner));
      return `[${newlineInner}${elements.join(`,${newlineInner}`)}${newline}]`;
    }
    case "literal":
    case "name":
    case "select":
    case "index":
    case "call":
    case "method":
    case "has":
    case "not":
    case "map":
      return render(expression, at(indent));
  }
}

/** A sum with as many operands on each line as fit. */
function fill(summands: readonly Expression[], indent: number): string {
  let text = "";
  let column = indent;
  for (const summand of summands) {
    const part = wrap(summand, precedence.product, (inner) => layout(inner, indent + 2));
    const isFirst = text === "";
    const breaks = !isFirst && column + 3 + part.length > width;
    text += isFirst ? part : breaks ? ` +\n${" ".repeat(indent + 2)}${part}` : ` + ${part}`;
    column = indent + text.length - (text.lastIndexOf("\n") + 1);
  }
  return text;
}

/** The operands of a chain of one operator, such as the three of `a && b && c`. */
function operands(expression: Expression, operator: string): Expression[] {
  if (expression.type !== "binary" || expression.operator !== operator) return [expression];
  return [...operands(expression.left, operator), ...operands(expression.right, operator)];
}
