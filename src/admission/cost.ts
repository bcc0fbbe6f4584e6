/**
 * What an expression costs the API server on a very large object, in its own units, roughly: it sets a budget for
 * each policy, and denies what it could not judge within.
 * Source: https://github.com/google/cel-go/blob/master/interpreter/runtimecost.go
 */
import { parts, type Expression } from "../compiler/expression";

/** How long a list of a very large object is, such as its containers, and how long a list within one of its items. */
const lengths = { outer: 100, inner: 10 };

/** The characters of a text, such as an argument. Functions on texts cost a unit for each ten. */
const textLength = 100;

/** What a method costs besides its operand and arguments. */
function methodCost(name: string, args: readonly Expression[]): number {
  const [argument] = args;
  const length =
    typeof argument === "object" && argument.type === "literal" ? String(argument.value).length : 60;
  switch (name) {
    case "matches":
      return (textLength / 10) * Math.ceil(length / 4);
    case "contains":
    case "split":
    case "replace":
    case "substring":
    case "indexOf":
    case "lastIndexOf":
    case "lowerAscii":
      return textLength / 10;
    default:
      return 1;
  }
}

/** How many elements a macro goes through. */
function lengthOf(list: Expression, depth: number): number {
  if (list.type === "list") return list.elements.length;
  return depth === 0 ? lengths.outer : lengths.inner;
}

/**
 * The units that an expression costs.
 *
 * @param depth How many lists it is within.
 */
export function costOf(expression: Expression, depth = 0): number {
  if (expression.type === "macro") {
    const { operand, body } = expression;
    const length = lengthOf(operand, depth);
    return costOf(operand, depth) + length * (5 + costOf(body, length > 1 ? depth + 1 : depth));
  }
  const inner = parts(expression).reduce((sum, part) => sum + costOf(part, depth), 0);
  if (expression.type === "method") return inner + methodCost(expression.name, expression.args);
  return inner + (expression.type === "literal" ? 0 : 1);
}
