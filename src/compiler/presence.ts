/**
 * Values that may be absent: what they are where they must be there, and which of two is there.
 */
import type ts from "typescript";
import { reject } from "./diagnostics";
import { call, conditional, isPresent, literal, macro, name, type Expression } from "./expression";
import { maybe, present, type Value } from "./value";

/** The CEL expression of a value that must be there. */
export function asPresent(value: Value, node: ts.Node): Expression {
  switch (value.type) {
    case "cel":
      if (value.optional) return reject(node, "LS1009");
      return value.expression;
    case "keys":
      return macro(value.map, "map", "key", name("key"));
    case "absent":
      return reject(node, "LS1009");
    case "record":
    case "tuple":
    case "entries":
    case "function":
    case "intrinsic":
    case "listFunction":
    case "pattern":
      return reject(node, "LS1003");
  }
}

/** A choice between two values, absent where the chosen one is. */
export function choose(test: Expression, then: Value, otherwise: Value, node: ts.Node): Value {
  const isPlain = (value: Value): boolean => value.type === "cel" && !value.optional;
  if (isPlain(then) && isPlain(otherwise)) {
    return present(conditional(test, asPresent(then, node), asPresent(otherwise, node)));
  }
  return maybe({
    type: "conditional",
    test,
    then: asOptional(then, node),
    otherwise: asOptional(otherwise, node),
  });
}

function asOptional(value: Value, node: ts.Node): Expression {
  if (value.type === "absent") return call("optional.none");
  if (value.type === "cel" && value.optional) return value.expression;
  return call("optional.of", asPresent(value, node));
}

/** Whether a value is there. */
export function presence(value: Value, node: ts.Node): Expression {
  if (value.type === "absent") return literal(false);
  if (value.type !== "cel") return reject(node, "LS1008");
  if (value.optional) return isPresent(value.expression);
  const { expression } = value;
  return expression.type === "select"
    ? { type: "has", operand: expression.operand, field: expression.field }
    : literal(true);
}
