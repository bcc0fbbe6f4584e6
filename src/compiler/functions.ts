/**
 * Functions, translated by putting their bodies in place of the calls.
 */
import ts from "typescript";
import { reject } from "./diagnostics";
import { index, method, select } from "./expression";
import { asPresent, choose, type Translator } from "./translate";
import { isList, isUntyped, mayBeAbsent } from "./types";
import { absent, maybe, present, type FunctionValue, type Scope, type Value } from "./value";

/** A value that is called. */
export function toFunction(value: Value, node: ts.Node): FunctionValue {
  return value.type === "function" ? value : reject(node, "LS1005");
}

/** The value of a function's body with its parameters bound to these values. */
export function applyFunction(
  translator: Translator,
  target: FunctionValue,
  values: readonly Value[],
  node: ts.Node,
  caller: Scope,
): Value {
  const { node: declaration } = target;
  if (caller.callers.includes(declaration)) return reject(node, "LS1012");
  const scope = target.scope.within(caller, declaration);
  declaration.parameters.forEach((parameter, at) => {
    if (parameter.dotDotDotToken !== undefined) reject(parameter, "LS1003");
    const value = withDefault(translator, values[at] ?? absent, parameter.initializer, scope);
    bind(translator, parameter.name, value, scope);
  });
  if (declaration.body === undefined) return reject(node, "LS1005");
  return ts.isBlock(declaration.body)
    ? block(translator, declaration.body.statements, scope, declaration.body)
    : translator.value(declaration.body, scope);
}

function withDefault(
  translator: Translator,
  value: Value,
  initializer: ts.Expression | undefined,
  scope: Scope,
): Value {
  if (initializer === undefined) return value;
  if (value.type === "absent") return translator.value(initializer, scope);
  if (value.type !== "cel" || !value.optional) return value;
  return present(method(value.expression, "orValue", translator.expression(initializer, scope)));
}

/** Gives the variables of a parameter or declaration their values. */
export function bind(translator: Translator, target: ts.BindingName, value: Value, scope: Scope): void {
  if (ts.isIdentifier(target)) {
    const symbol = translator.checker.getSymbolAtLocation(target);
    if (symbol === undefined) return reject(target, "LS1003");
    scope.declare(symbol, value);
    return;
  }
  target.elements.forEach((element, at) => {
    if (ts.isOmittedExpression(element)) return;
    if (element.dotDotDotToken !== undefined) reject(element, "LS1003");
    const part = ts.isArrayBindingPattern(target)
      ? elementOf(translator, value, at, target)
      : fieldOf(translator, value, element, target);
    bind(translator, element.name, withDefault(translator, part, element.initializer, scope), scope);
  });
}

function elementOf(translator: Translator, value: Value, at: number, pattern: ts.ArrayBindingPattern): Value {
  if (value.type === "tuple") return value.elements[at] ?? absent;
  const type = translator.checker.getTypeAtLocation(pattern);
  if (value.type !== "cel" || value.optional || value.unordered || !isList(translator.checker, type)) {
    return reject(pattern, "LS1003");
  }
  const position = { type: "literal", value: at } as const;
  return maybe(index(value.expression, position, { optional: true, map: false }));
}

function fieldOf(
  translator: Translator,
  value: Value,
  element: ts.BindingElement,
  pattern: ts.ObjectBindingPattern,
): Value {
  const key = element.propertyName ?? element.name;
  if (!ts.isIdentifier(key) && !ts.isStringLiteralLike(key)) return reject(element, "LS1003");
  if (value.type === "record") return value.fields.get(key.text) ?? absent;
  const expression = asPresent(value, pattern);
  const field = translator.checker.getTypeAtLocation(pattern).getProperty(key.text);
  if (field === undefined) return reject(element, "LS1003");
  // The pattern's own type has the defaults in it; the property's declaration says whether it may be absent.
  const declaration = field.valueDeclaration ?? pattern;
  const type = translator.checker.getTypeOfSymbolAtLocation(field, pattern);
  if (isUntyped(type)) return reject(element, "LS1011");
  const isOptional =
    mayBeAbsent(type) ||
    (field.flags & ts.SymbolFlags.Optional) !== 0 ||
    (ts.isPropertySignature(declaration) && declaration.questionToken !== undefined) ||
    element.initializer !== undefined;
  const access = select(expression, key.text, isOptional);
  return isOptional ? maybe(access) : present(access);
}

/** The value that a block returns: constants, conditions that return, and a return. */
function block(
  translator: Translator,
  statements: readonly ts.Statement[],
  scope: Scope,
  node: ts.Node,
): Value {
  const [statement, ...rest] = statements;
  if (statement === undefined) return reject(node, "LS1003", "a function must return a value");
  if (ts.isReturnStatement(statement)) {
    return statement.expression === undefined ? absent : translator.value(statement.expression, scope);
  }
  if (ts.isVariableStatement(statement) && statement.declarationList.flags & ts.NodeFlags.Const) {
    for (const declaration of statement.declarationList.declarations) {
      if (declaration.initializer === undefined) return reject(declaration, "LS1003");
      bind(translator, declaration.name, translator.value(declaration.initializer, scope), scope);
    }
    return block(translator, rest, scope, node);
  }
  if (ts.isIfStatement(statement)) {
    const otherwise = statement.elseStatement === undefined ? rest : [statement.elseStatement, ...rest];
    return choose(
      translator.condition(statement.expression, scope),
      block(translator, [statement.thenStatement, ...rest], scope, node),
      block(translator, otherwise, scope, node),
      statement,
    );
  }
  if (ts.isBlock(statement)) return block(translator, [...statement.statements, ...rest], scope, node);
  return reject(statement, "LS1003");
}
