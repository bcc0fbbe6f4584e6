/**
 * The methods of lists, and of the keys and entries of maps.
 */
import ts from "typescript";
import { reject } from "./diagnostics";
import { binary, index, literal, macro, method, name, type Expression, type MacroName } from "./expression";
import { applyFunction, toFunction } from "./functions";
import { isOfKit } from "./kit";
import { freshName } from "./names";
import { asPresent } from "./presence";
import type { Translator } from "./translate";
import { isPrimitive, isString } from "./types";
import { maybe, present, type CelValue, type MapView, type Scope, type Value } from "./value";

/** Whether a value is the keys or entries of a map. */
export function isMapView(value: Value): value is MapView {
  return value.type === "keys" || value.type === "entries";
}

/** Whether a value is a list whose order means nothing. */
export function isUnordered(value: Value): boolean {
  return isMapView(value) || (value.type === "cel" && value.unordered === true);
}

const predicates: Readonly<Record<string, MacroName>> = { some: "exists", every: "all", filter: "filter" };

/** A method call on a list. */
export function listMethod(
  translator: Translator,
  receiver: CelValue,
  node: ts.CallExpression,
  methodName: string,
  scope: Scope,
): Value {
  const { expression, unordered = false } = receiver;
  const [argument] = node.arguments;
  const through = (macroName: MacroName, callback: Callback): Value => {
    const result = iterate(translator, expression, macroName, callback, onlyArgument(node), scope, present);
    return macroName === "filter" || macroName === "map" ? { ...result, unordered } : result;
  };
  const predicate = predicates[methodName];
  if (predicate !== undefined) return through(predicate, "condition");
  switch (methodName) {
    case "map":
      return through("map", "value");
    case "includes":
      return present(binary("in", primitive(translator, node, scope), expression));
    case "indexOf":
    case "lastIndexOf":
      if (unordered) return reject(node, "LS1010");
      return present(method(expression, methodName, primitive(translator, node, scope)));
    case "find":
      if (unordered) return reject(node, "LS1010");
      return maybe(
        index(asPresent(through("filter", "condition"), node), literal(0), { optional: true, map: false }),
      );
    case "join": {
      if (unordered) return reject(node, "LS1010");
      const elements = translator.checker.getTypeAtLocation(
        (node.expression as ts.PropertyAccessExpression).expression,
      );
      const element = translator.checker.getIndexTypeOfType(elements, ts.IndexKind.Number);
      if (element === undefined || !isString(element)) return reject(node, "LS1008");
      const separator = argument === undefined ? literal(",") : translator.expression(argument, scope);
      return present(method(expression, "join", separator));
    }
    case "concat": {
      const parts = node.arguments.map((part) => translator.expression(part, scope));
      return { ...present(parts.reduce((sum, part) => binary("+", sum, part), expression)), unordered };
    }
    case "at": {
      if (unordered) return reject(node, "LS1010");
      const position = argument === undefined ? literal(0) : translator.expression(argument, scope);
      if (position.type !== "literal" || typeof position.value !== "number") return reject(node, "LS1005");
      const at =
        position.value < 0 ? binary("-", method(expression, "size"), literal(-position.value)) : position;
      return maybe(index(expression, at, { optional: true, map: false }));
    }
    default:
      return reject(node, "LS1005", `${methodName} of a list`);
  }
}

/** A method call on the keys or entries of a map. */
export function mapMethod(
  translator: Translator,
  { type, map }: MapView,
  node: ts.CallExpression,
  methodName: string,
  scope: Scope,
): Value {
  const element = (key: Expression): Value =>
    type === "keys"
      ? present(key)
      : { type: "tuple", elements: [present(key), present(index(map, key, { optional: false, map: true }))] };
  const predicate = predicates[methodName];
  if (predicate === "exists" || predicate === "all") {
    const value = iterate(translator, map, predicate, "condition", onlyArgument(node), scope, element);
    return { ...value, expression: ofMap(value.expression) };
  }
  if (methodName === "map") {
    return {
      ...iterate(translator, map, "map", "value", onlyArgument(node), scope, element),
      unordered: true,
    };
  }
  if (type === "keys" && predicate === "filter") {
    return {
      ...iterate(translator, map, "filter", "condition", onlyArgument(node), scope, element),
      unordered: true,
    };
  }
  if (type === "keys" && methodName === "includes") {
    return present(binary("in", primitive(translator, node, scope), map));
  }
  return reject(node, methodName === "join" || methodName === "at" ? "LS1010" : "LS1005");
}

function ofMap(expression: Expression): Expression {
  return expression.type === "macro" ? { ...expression, isMap: true } : expression;
}

/** The one argument of a method that looks for a string, a number or a boolean. */
function primitive(translator: Translator, node: ts.CallExpression, scope: Scope): Expression {
  const [argument] = node.arguments;
  if (argument === undefined || node.arguments.length > 1) return reject(node, "LS1005");
  if (!isPrimitive(translator.checker.getTypeAtLocation(argument))) return reject(argument, "LS1008");
  return translator.expression(argument, scope);
}

type Callback = "condition" | "value";

/** The functions of the kit that do what a method of lists does, where something in the list may not be known. */
const listFunctions: Readonly<Record<string, MacroName>> = { anyOf: "exists", knownOf: "filter" };

/** The file of the kit that has them. */
const fileWithListFunctions = "aws/any-of.ts";

/** Whether a function of the kit does what a method of lists does. */
export function isListFunction(name: string, file: string): boolean {
  return Object.hasOwn(listFunctions, name) && isOfKit(file, [fileWithListFunctions]);
}

/** A call of such a function, with a list and a callback. */
export function listFunction(
  translator: Translator,
  functionName: string,
  node: ts.CallExpression,
  scope: Scope,
): Value {
  const [values, callback] = node.arguments;
  const macroName = listFunctions[functionName];
  if (values === undefined || callback === undefined || macroName === undefined)
    return reject(node, "LS1005");
  return iterate(
    translator,
    translator.expression(values, scope),
    macroName,
    "condition",
    callback,
    scope,
    present,
  );
}

function onlyArgument(node: ts.CallExpression): ts.Expression {
  const [argument, ...others] = node.arguments;
  return argument === undefined || others.length > 0 ? reject(node, "LS1005") : argument;
}

/** A macro whose body is the callback applied to an element. */
function iterate(
  translator: Translator,
  operand: Expression,
  macroName: MacroName,
  callback: Callback,
  argument: ts.Expression,
  scope: Scope,
  element: (variable: Expression) => Value,
): CelValue {
  const value = translator.value(argument, scope);
  if (value.type === "intrinsic") return reject(argument, "LS1005", "write an arrow function");
  const target = toFunction(value, argument);
  const { parameters } = target.node;
  if (parameters.length > 1) return reject(parameters[1] ?? argument, "LS1003");
  const variable = freshName(parameters[0]?.name, scope);
  const inner = scope.inner({ name: variable });
  const body = applyFunction(translator, target, [element(name(variable))], argument, inner);
  const result =
    callback === "condition" ? translator.truthOf(body, target.node, argument) : asPresent(body, argument);
  return present(macro(operand, macroName, variable, result));
}
