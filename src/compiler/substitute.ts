import { index, list, literal, macro, mapParts, name, parts, type Expression } from "./expression";

/** An expression with another in place of a variable. A macro that would hide a name of the other gets another variable. */
export function substitute(expression: Expression, variable: string, by: Expression): Expression {
  if (expression.type === "name") return expression.name === variable ? by : expression;
  if (expression.type === "macro" && expression.variable === variable) {
    return { ...expression, operand: substitute(expression.operand, variable, by) };
  }
  if (expression.type === "macro" && namesIn(by).has(expression.variable)) {
    const taken = new Set([...namesIn(by), ...namesIn(expression.body), variable]);
    let fresh = expression.variable;
    for (let count = 2; taken.has(fresh); count++) fresh = `${expression.variable}${String(count)}`;
    const body = substitute(expression.body, expression.variable, name(fresh));
    return {
      ...expression,
      operand: substitute(expression.operand, variable, by),
      variable: fresh,
      body: substitute(body, variable, by),
    };
  }
  return mapParts(expression, (part) => substitute(part, variable, by));
}

/** The names in an expression, those that its macros bind included. */
function namesIn(expression: Expression): ReadonlySet<string> {
  const own =
    expression.type === "name" ? [expression.name] : expression.type === "macro" ? [expression.variable] : [];
  return new Set([...own, ...parts(expression).flatMap((part) => [...namesIn(part)])]);
}

/** A value under a name, and what is said of it: `[value].map(name, body)[0]` in CEL. */
export interface Named {
  readonly value: Expression;
  readonly variable: string;
  readonly body: Expression;
}

/** What an expression says of a value that it names; undefined where it names none. */
export function namedIn(expression: Expression): Named | undefined {
  if (expression.type !== "index" || expression.operand.type !== "macro") return undefined;
  const { name, operand, variable, body } = expression.operand;
  if (name !== "map" || operand.type !== "list" || expression.index.type !== "literal") return undefined;
  const [value, ...others] = operand.elements;
  return value === undefined || others.length > 0 ? undefined : { value, variable, body };
}

/** The expression that says something else of a value of the same name. */
export function withName({ value, variable }: Omit<Named, "body">, body: Expression): Expression {
  return index(macro(list([value]), "map", variable, body), literal(0), { optional: false, map: false });
}
