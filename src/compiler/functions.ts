/**
 * Functions, translated by putting their bodies in place of the calls.
 */
import ts from "typescript";
import { reject } from "./diagnostics";
import {
  countUses,
  index,
  isCondition,
  list,
  literal,
  macro,
  method,
  name,
  select,
  type Expression,
} from "./expression";
import { freshName } from "./names";
import { asPresent, choose } from "./presence";
import type { Translator } from "./translate";
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
  const { body } = declaration;
  if (caller.callers.includes(declaration)) return reject(node, "LS1012");
  if (body === undefined) return reject(node, "LS1005");
  const bindings = declaration.parameters.map((parameter, at): Binding => {
    if (parameter.dotDotDotToken !== undefined) reject(parameter, "LS1003");
    return { name: parameter.name, value: values[at] ?? absent, initializer: parameter.initializer };
  });
  return letIn(translator, bindings, target.scope.within(caller, declaration), (scope) =>
    ts.isBlock(body) ? block(translator, body.statements, scope, body) : translator.value(body, scope),
  );
}

interface Binding {
  readonly name: ts.BindingName;
  readonly value: Value;
  readonly initializer?: ts.Expression | undefined;
}

/**
 * The value of a body that sees some variables. One that takes work and that the body reads more than once
 * becomes a CEL variable, as `[value].map(variable, body)[0]`, or, quicker, as `[value].exists(variable, body)` where
 * the body is true or false; any other is put in place.
 */
function letIn(
  translator: Translator,
  bindings: readonly Binding[],
  scope: Scope,
  body: (scope: Scope) => Value,
): Value {
  const [first, ...rest] = bindings;
  if (first === undefined) return body(scope);
  const value = withDefault(translator, first.value, first.initializer, scope);
  const inPlace = (): Value => {
    bind(translator, first.name, value, scope);
    return letIn(translator, rest, scope, body);
  };
  if (!ts.isIdentifier(first.name) || value.type !== "cel" || value.optional || isCheap(value.expression)) {
    return inPlace();
  }
  const variable = freshName(first.name, scope);
  const inner = scope.inner({ name: variable });
  bind(translator, first.name, { ...value, expression: name(variable) }, inner);
  const result = letIn(translator, rest, inner, body);
  if (result.type !== "cel" || result.optional || countUses(result.expression, variable) < 2)
    return inPlace();
  if (isCondition(result.expression)) {
    return present(macro(list([value.expression]), "exists", variable, result.expression));
  }
  const mapped = macro(list([value.expression]), "map", variable, result.expression);
  return { ...result, expression: index(mapped, literal(0), { optional: false, map: false }) };
}

/** Whether an expression is as short and quick as a variable would be. */
function isCheap(expression: Expression): boolean {
  const { type } = expression;
  if (type === "select") return isCheap(expression.operand);
  if (type === "list") return expression.elements.every((element) => element.type === "literal");
  if (type === "method") {
    return expression.name === "orValue" && [expression.operand, ...expression.args].every(isCheap);
  }
  return type === "literal" || type === "name";
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
    return constants(translator, statement.declarationList.declarations, scope, (inner) =>
      block(translator, rest, inner, node),
    );
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

/** The value of a body that sees the constants of a declaration, each of which sees those before it. */
function constants(
  translator: Translator,
  declarations: readonly ts.VariableDeclaration[],
  scope: Scope,
  body: (scope: Scope) => Value,
): Value {
  const [first, ...rest] = declarations;
  if (first === undefined) return body(scope);
  if (first.initializer === undefined) return reject(first, "LS1003");
  const binding = { name: first.name, value: translator.value(first.initializer, scope) };
  return letIn(translator, [binding], scope, (inner) => constants(translator, rest, inner, body));
}
