/**
 * What an expression costs the API server on a very large object, in its own units, roughly: it sets a budget for
 * each policy, and denies what it could not judge within.
 * Source: https://github.com/google/cel-go/blob/master/interpreter/runtimecost.go
 */
import { parts, type Expression } from "../compiler/expression";

/** How long a list of a very large object is, such as its containers, and how long a list within one of its items. */
export interface Lengths {
  readonly outer: number;
  readonly inner: number;
}

/** Those of most kinds. */
export const usual: Lengths = { outer: 100, inner: 10 };

/** The characters of a text, such as an argument. Functions on texts cost a unit for each ten. */
const textLength = 100;

/** What a method costs besides its operand and arguments. */
function methodCost(name: string, args: readonly Expression[], lengths: Lengths): number {
  const [argument] = args;
  const length =
    typeof argument === "object" && argument.type === "literal" ? String(argument.value).length : 60;
  switch (name) {
    case "matches":
    case "findAll":
      return (textLength / 10) * Math.ceil(length / 4);
    case "contains":
    case "split":
    case "replace":
    case "substring":
    case "lowerAscii":
      return textLength / 10;
    // Of a text or of a list.
    case "indexOf":
    case "lastIndexOf":
      return Math.max(textLength / 10, lengths.inner);
    default:
      return 1;
  }
}

/** How many elements a macro goes through. */
function lengthOf(list: Expression, depth: number, lengths: Lengths): number {
  if (list.type === "list") return list.elements.length;
  return depth === 0 ? lengths.outer : lengths.inner;
}

/**
 * The units that an expression costs.
 *
 * @param depth How many lists it is within.
 */
export function costOf(expression: Expression, depth = 0, lengths = usual): number {
  if (expression.type === "macro") {
    const { operand, body } = expression;
    const length = lengthOf(operand, depth, lengths);
    const each = costOf(body, length > 1 ? depth + 1 : depth, lengths);
    return costOf(operand, depth, lengths) + length * (5 + each);
  }
  const inner = parts(expression).reduce((sum, part) => sum + costOf(part, depth, lengths), 0);
  if (expression.type === "method") return inner + methodCost(expression.name, expression.args, lengths);
  return inner + (expression.type === "literal" ? 0 : 1);
}
