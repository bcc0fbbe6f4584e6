/**
 * Expressions of constants as what they come to, such as paths from the settings in the form in which they are compared:
 * every request would work them out again, and people would have to read how.
 */
import { evaluate } from "./evaluate";
import { list, literal, mapParts, parts, type Expression } from "./expression";
import { print } from "./print";

/** An expression with the value of each part that reads nothing but constants in its place. */
export function folded(expression: Expression): Expression {
  const value = isWork(expression) && isClosed(expression, []) ? valueOf(expression) : undefined;
  return value ?? mapParts(expression, folded);
}

/** Whether an expression takes work that a constant would not. */
function isWork({ type }: Expression): boolean {
  return type === "method" || type === "macro" || type === "index";
}

/** Whether an expression reads no variable but those that its macros bind. */
function isClosed(expression: Expression, bound: readonly string[]): boolean {
  if (expression.type === "name") return bound.includes(expression.name);
  if (expression.type === "macro") {
    const { operand, body, variable } = expression;
    return isClosed(operand, bound) && isClosed(body, [...bound, variable]);
  }
  return parts(expression).every((part) => isClosed(part, bound));
}

/** The constant that an expression comes to; undefined where it is none that can be written down, or an error. */
function valueOf(expression: Expression): Expression | undefined {
  try {
    return constant(evaluate(print(expression), {}));
  } catch {
    return undefined;
  }
}

function constant(value: unknown): Expression | undefined {
  if (typeof value === "string" || typeof value === "boolean") return literal(value);
  if (typeof value === "bigint") return literal(Number(value));
  if (!Array.isArray(value)) return undefined;
  const elements = value.map(constant);
  return elements.every((element) => element !== undefined) ? list(elements) : undefined;
}
