/**
 * Whether a list has elements, as a question about the elements of the lists that it is made of.
 */
import { binary, conditional, literal, macro, method, not, type Expression } from "../compiler/expression";
import { namedIn, substitute, withName } from "../compiler/substitute";

/** A comparison of the size of a list with nought as such a question; undefined for any other comparison. */
export function sizeTest(comparison: Extract<Expression, { type: "binary" }>): Expression | undefined {
  const { operator, left, right } = comparison;
  if (left.type !== "method" || left.name !== "size" || right.type !== "literal") return undefined;
  const { operand } = left;
  if (right.value === 0 && (operator === ">" || operator === "!=")) return isThereOne(operand);
  if (right.value === 1 && operator === ">=") return isThereOne(operand);
  return undefined;
}

/** Whether there is an element: by conditions on the elements of the lists that a list is made of. */
export function isThereOne(elements: Expression): Expression {
  const named = namedIn(elements);
  if (named !== undefined) return withName(named, isThereOne(named.body));
  if (elements.type === "list") return literal(elements.elements.length > 0);
  if (elements.type === "binary" && elements.operator === "+") {
    return binary("||", isThereOne(elements.left), isThereOne(elements.right));
  }
  if (elements.type === "conditional") {
    return conditional(elements.test, isThereOne(elements.then), isThereOne(elements.otherwise));
  }
  if (elements.type === "macro" && elements.name === "map") return isThereOne(elements.operand);
  if (elements.type === "macro" && elements.name === "filter") {
    return anyThat(elements.operand, elements.variable, elements.body);
  }
  return macro(elements, "exists", "element", literal(true));
}

/** Whether an element meets a condition. */
function anyThat(elements: Expression, variable: string, condition: Expression): Expression {
  if (elements.type === "binary" && elements.operator === "+") {
    return binary(
      "||",
      anyThat(elements.left, variable, condition),
      anyThat(elements.right, variable, condition),
    );
  }
  if (elements.type === "macro" && elements.name === "map") {
    return anyThat(elements.operand, elements.variable, substitute(condition, variable, elements.body));
  }
  if (elements.type === "macro" && elements.name === "filter") {
    const inner = substitute(condition, variable, { type: "name", name: elements.variable });
    return anyThat(elements.operand, elements.variable, binary("&&", elements.body, inner));
  }
  return macro(elements, "exists", variable, condition);
}

/** Whether a list has elements. */
export function isNonEmpty(elements: Expression): Expression {
  return not(binary("==", method(elements, "size"), literal(0)));
}
