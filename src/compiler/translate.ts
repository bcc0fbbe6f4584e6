/**
 * TypeScript expressions to CEL expressions of the same meaning, with TypeScript's own checker saying where a
 * value may be absent.
 */
import ts from "typescript";
import { applyFunction, toFunction } from "./functions";
import {
  binary,
  call,
  index,
  isPresent,
  list,
  literal,
  macro,
  method,
  name,
  not,
  select,
  valueOf,
  type BinaryOperator,
  type Expression,
} from "./expression";
import { reject } from "./diagnostics";
import { filesWithIntrinsics, intrinsics } from "./intrinsics";
import { isOfKit } from "./kit";
import { isListFunction, isMapView, isUnordered, listFunction, listMethod, mapMethod } from "./list-methods";
import { reservedNames } from "./names";
import { asPresent, choose, presence } from "./presence";
import { patternProblem } from "../author/pattern";
import { stringMethod } from "./string-methods";
import {
  isBoolean,
  isList,
  isNumber,
  isPrimitive,
  isString,
  isUntyped,
  mayBeAbsent,
  mayBeNull,
} from "./types";
import { absent, maybe, present, Scope, type CelValue, type Value } from "./value";

/** The operators on numbers. */
const numericOperators: ReadonlyMap<ts.SyntaxKind, BinaryOperator> = new Map([
  [ts.SyntaxKind.LessThanToken, "<"],
  [ts.SyntaxKind.LessThanEqualsToken, "<="],
  [ts.SyntaxKind.GreaterThanToken, ">"],
  [ts.SyntaxKind.GreaterThanEqualsToken, ">="],
  [ts.SyntaxKind.PlusToken, "+"],
  [ts.SyntaxKind.MinusToken, "-"],
  [ts.SyntaxKind.AsteriskToken, "*"],
]);

/** The scope that a rule's functions start in. */
export function outermostScope(): Scope {
  return new Scope(reservedNames);
}

/** Translates the expressions of one program. */
export class Translator {
  constructor(readonly checker: ts.TypeChecker) {}

  /** The value of an expression. Throws a TranslationError where there is no translation. */
  value(node: ts.Expression, scope: Scope): Value {
    if (ts.isParenthesizedExpression(node) || ts.isSatisfiesExpression(node)) {
      return this.value(node.expression, scope);
    }
    const isRead =
      ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
    if (isRead && mayBeNull(this.checker.getTypeAtLocation(node))) return reject(node, "LS1014");
    if (ts.isAsExpression(node)) return this.assertion(node, scope);
    if (ts.isIdentifier(node)) return this.identifier(node, scope);
    if (ts.isStringLiteralLike(node)) return present(literal(node.text));
    if (ts.isNumericLiteral(node)) return present(number(node, Number(node.text)));
    if (node.kind === ts.SyntaxKind.TrueKeyword) return present(literal(true));
    if (node.kind === ts.SyntaxKind.FalseKeyword) return present(literal(false));
    if (ts.isRegularExpressionLiteral(node)) return pattern(node);
    if (ts.isTemplateExpression(node)) return present(this.template(node, scope));
    if (ts.isArrayLiteralExpression(node)) return this.arrayLiteral(node, scope);
    if (ts.isObjectLiteralExpression(node)) return this.objectLiteral(node, scope);
    if (ts.isPropertyAccessExpression(node)) return this.property(node, scope);
    if (ts.isElementAccessExpression(node)) return this.element(node, scope);
    if (ts.isPrefixUnaryExpression(node)) return present(this.unary(node, scope));
    if (ts.isBinaryExpression(node)) return this.binary(node, scope);
    if (ts.isConditionalExpression(node)) {
      const test = this.condition(node.condition, scope);
      return choose(test, this.value(node.whenTrue, scope), this.value(node.whenFalse, scope), node);
    }
    if (ts.isCallExpression(node)) return this.call(node, scope);
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return { type: "function", node, scope };
    return reject(node, "LS1003");
  }

  /** The CEL expression of something that is there. */
  expression(node: ts.Expression, scope: Scope): Expression {
    return asPresent(this.value(node, scope), node);
  }

  /** What a function returned, as a condition. */
  truthOf(value: Value, declaration: ts.SignatureDeclaration, node: ts.Node): Expression {
    const signature = this.checker.getSignatureFromDeclaration(declaration);
    if (signature === undefined) return reject(node, "LS1006");
    return this.truth(value, node, this.checker.getReturnTypeOfSignature(signature));
  }

  /** The CEL expression of a condition, which must be a boolean; an absent one counts as false. */
  condition(node: ts.Expression, scope: Scope): Expression {
    return this.truth(this.value(node, scope), node);
  }

  /** A value of a type as a condition. */
  truth(value: Value, node: ts.Node, type = this.checker.getTypeAtLocation(node)): Expression {
    if (value.type !== "cel" || !isBoolean(type)) return reject(node, "LS1006");
    return value.optional ? method(value.expression, "orValue", literal(false)) : value.expression;
  }

  /** The value of a variable, here or in the module that declares it. */
  private identifier(node: ts.Identifier, scope: Scope): Value {
    if (node.text === "undefined") return absent;
    const symbol = this.symbol(node);
    const value = scope.lookup(symbol) ?? this.declared(node, symbol);
    return this.narrowed(value, node);
  }

  private symbol(node: ts.MemberName): ts.Symbol {
    const symbol = ts.isShorthandPropertyAssignment(node.parent)
      ? this.checker.getShorthandAssignmentValueSymbol(node.parent)
      : this.checker.getSymbolAtLocation(node);
    if (symbol === undefined) return reject(node, "LS1003");
    return symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }

  private declared(node: ts.MemberName, symbol: ts.Symbol): Value {
    const declaration = symbol.valueDeclaration;
    if (declaration === undefined) return reject(node, "LS1003");
    const file = declaration.getSourceFile();
    if (file.isDeclarationFile) return reject(node, "LS1005");
    if (ts.isFunctionDeclaration(declaration)) {
      if (Object.hasOwn(intrinsics, symbol.name) && isOfKit(file.fileName, filesWithIntrinsics)) {
        return { type: "intrinsic", name: symbol.name };
      }
      if (isListFunction(symbol.name, file.fileName)) return { type: "listFunction", name: symbol.name };
      return { type: "function", node: declaration, scope: outermostScope() };
    }
    const isConstant =
      ts.isVariableDeclaration(declaration) &&
      (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
    if (!isConstant || declaration.initializer === undefined) return reject(node, "LS1003");
    return this.value(declaration.initializer, outermostScope());
  }

  /** An optional value as one that is there, where the checker knows that it is. */
  private narrowed(value: Value, node: ts.Expression): Value {
    if (value.type !== "cel" || !value.optional) return value;
    if (mayBeAbsent(this.checker.getTypeAtLocation(node))) return value;
    return present(valueOf(value.expression));
  }

  private assertion(node: ts.AsExpression, scope: Scope): Value {
    const value = this.value(node.expression, scope);
    const type = this.checker.getTypeAtLocation(node);
    if (isUntyped(type)) reject(node, "LS1011");
    const hidesAbsence = value.type === "absent" || (value.type === "cel" && value.optional);
    if (hidesAbsence && !mayBeAbsent(type)) reject(node, "LS1009");
    return value;
  }

  private template(node: ts.TemplateExpression, scope: Scope): Expression {
    return node.templateSpans.reduce<Expression>(
      (text, span) =>
        binary("+", binary("+", text, this.text(span.expression, scope)), literal(span.literal.text)),
      literal(node.head.text),
    );
  }

  /** An expression as a string, as a template literal has it. */
  private text(node: ts.Expression, scope: Scope): Expression {
    const expression = this.expression(node, scope);
    const type = this.checker.getTypeAtLocation(node);
    if (isString(type)) return expression;
    if (!isPrimitive(type)) reject(node, "LS1008");
    return call("string", expression);
  }

  private arrayLiteral(node: ts.ArrayLiteralExpression, scope: Scope): Value {
    const parts: Expression[] = [];
    let elements: Expression[] = [];
    const flush = (): void => {
      if (elements.length > 0) parts.push(list(elements));
      elements = [];
    };
    let unordered = false;
    for (const element of node.elements) {
      if (ts.isSpreadElement(element)) {
        flush();
        const type = this.checker.getTypeAtLocation(element.expression);
        if (isString(type)) {
          // The characters of a text, which CEL splits by code points, as the spread does.
          parts.push(method(this.expression(element.expression, scope), "split", literal("")));
          continue;
        }
        const value = this.value(element.expression, scope);
        unordered ||= isUnordered(value);
        parts.push(asPresent(value, element.expression));
      } else {
        elements.push(this.expression(element, scope));
      }
    }
    flush();
    const [first = list([]), ...rest] = parts;
    const expression = rest.reduce((sum, part) => binary("+", sum, part), first);
    return unordered ? { ...present(expression), unordered } : present(expression);
  }

  private objectLiteral(node: ts.ObjectLiteralExpression, scope: Scope): Value {
    if (node.properties.length === 0) return present({ type: "map", entries: [] });
    const fields = new Map<string, Value>();
    for (const property of node.properties) {
      if (ts.isPropertyAssignment(property) && !ts.isComputedPropertyName(property.name)) {
        fields.set(property.name.text, this.value(property.initializer, scope));
      } else if (ts.isShorthandPropertyAssignment(property)) {
        fields.set(property.name.text, this.value(property.name, scope));
      } else {
        reject(property, "LS1003");
      }
    }
    return { type: "record", fields };
  }

  private property(node: ts.PropertyAccessExpression, scope: Scope): Value {
    if (this.isModule(node.expression)) return this.declared(node.name, this.symbol(node.name));
    const receiver = this.value(node.expression, scope);
    const field = node.name.text;
    if (receiver.type === "record") {
      const value = receiver.fields.get(field) ?? absent;
      return this.narrowed(value, node);
    }
    if (isMapView(receiver) && field === "length") return present(method(receiver.map, "size"));
    if (receiver.type !== "cel") return reject(node, "LS1003");
    const receiverType = this.checker.getTypeAtLocation(node.expression);
    if (isString(receiverType)) return reject(node, field === "length" ? "LS1013" : "LS1005");
    if (isList(this.checker, receiverType)) {
      if (field !== "length" || receiver.optional) return reject(node, "LS1009");
      return present(method(receiver.expression, "size"));
    }
    return this.member(node, receiver, (optional) => select(receiver.expression, field, optional));
  }

  /** Whether an expression is a module imported as a whole. */
  private isModule(node: ts.Expression): boolean {
    return ts.isIdentifier(node) && (this.symbol(node).flags & ts.SymbolFlags.ValueModule) !== 0;
  }

  private element(node: ts.ElementAccessExpression, scope: Scope): Value {
    const receiver = this.value(node.expression, scope);
    const argument = node.argumentExpression;
    if (receiver.type === "tuple" && ts.isNumericLiteral(argument)) {
      return receiver.elements[Number(argument.text)] ?? absent;
    }
    if (receiver.type === "record" && ts.isStringLiteralLike(argument)) {
      return receiver.fields.get(argument.text) ?? absent;
    }
    if (isMapView(receiver)) return reject(node, "LS1010");
    if (receiver.type !== "cel") return reject(node, "LS1003");
    const receiverType = this.checker.getTypeAtLocation(node.expression);
    if (isString(receiverType)) return reject(node, "LS1013");
    const map = !isList(this.checker, receiverType);
    if (receiver.unordered) return reject(node, "LS1010");
    const key = this.expression(argument, scope);
    return this.member(node, receiver, (optional) => index(receiver.expression, key, { optional, map }));
  }

  /** A field or element of an object, list or map, absent where the receiver or it may be. */
  private member(
    node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
    receiver: CelValue,
    access: (optional: boolean) => Expression,
  ): Value {
    const type = this.checker.getTypeAtLocation(node);
    if (isUntyped(type)) return reject(node, "LS1011");
    if (receiver.optional) {
      // Within a chain such as `a?.b.c` the checker leaves the absence of `a` to the end of the chain.
      const isInner = ts.isOptionalChain(node.parent) && node.parent.expression === node;
      return isInner ? maybe(access(true)) : this.narrowed(maybe(access(true)), node);
    }
    return mayBeAbsent(type) ? maybe(access(true)) : present(access(false));
  }

  private unary(node: ts.PrefixUnaryExpression, scope: Scope): Expression {
    if (node.operator === ts.SyntaxKind.ExclamationToken) return not(this.condition(node.operand, scope));
    if (node.operator === ts.SyntaxKind.MinusToken && ts.isNumericLiteral(node.operand)) {
      return number(node, -Number(node.operand.text));
    }
    return reject(node, "LS1004");
  }

  private binary(node: ts.BinaryExpression, scope: Scope): Value {
    const { left, right } = node;
    const operator = node.operatorToken.kind;
    if (operator === ts.SyntaxKind.BarBarToken) {
      return present(binary("||", this.condition(left, scope), this.condition(right, scope)));
    }
    if (operator === ts.SyntaxKind.AmpersandAmpersandToken) {
      return present(binary("&&", this.condition(left, scope), this.condition(right, scope)));
    }
    if (operator === ts.SyntaxKind.QuestionQuestionToken) return this.coalesce(node, scope);
    if (operator === ts.SyntaxKind.EqualsEqualsEqualsToken) return present(this.equal(node, scope));
    if (operator === ts.SyntaxKind.ExclamationEqualsEqualsToken) return present(not(this.equal(node, scope)));
    if (operator === ts.SyntaxKind.InKeyword) {
      return present(binary("in", this.expression(left, scope), this.expression(right, scope)));
    }
    if (operator === ts.SyntaxKind.PlusToken && isString(this.checker.getTypeAtLocation(node))) {
      return present(binary("+", this.text(left, scope), this.text(right, scope)));
    }
    const numeric = numericOperators.get(operator);
    if (numeric === undefined) return reject(node, "LS1004");
    return present(this.arithmetic(node, numeric, scope));
  }

  private arithmetic(node: ts.BinaryExpression, operator: BinaryOperator, scope: Scope): Expression {
    for (const operand of [node.left, node.right]) {
      if (!isNumber(this.checker.getTypeAtLocation(operand))) reject(operand, "LS1004");
    }
    const operands = [this.expression(node.left, scope), this.expression(node.right, scope)] as const;
    const [left, right] = isRelation(operator) ? operands : operands.map(whole);
    return binary(operator, left, right);
  }

  private coalesce(node: ts.BinaryExpression, scope: Scope): Value {
    const left = this.value(node.left, scope);
    if (left.type === "absent") return this.value(node.right, scope);
    if (left.type !== "cel" || !left.optional) return left;
    const right = this.value(node.right, scope);
    if (right.type === "absent") return left;
    if (right.type !== "cel") return reject(node.right, "LS1003");
    return right.optional
      ? maybe(method(left.expression, "or", right.expression))
      : present(method(left.expression, "orValue", right.expression));
  }

  private equal(node: ts.BinaryExpression, scope: Scope): Expression {
    const left = this.value(node.left, scope);
    const right = this.value(node.right, scope);
    if (left.type === "absent") return not(presence(right, node.right));
    if (right.type === "absent") return not(presence(left, node.left));
    if (left.type !== "cel" || right.type !== "cel") return reject(node, "LS1008");
    for (const side of [node.left, node.right]) {
      if (!isPrimitive(this.checker.getTypeAtLocation(side))) reject(side, "LS1008");
    }
    if (left.optional && right.optional) return reject(node, "LS1009");
    if (left.optional) return equalsOptional(left.expression, right.expression);
    if (right.optional) return equalsOptional(right.expression, left.expression);
    return binary("==", left.expression, right.expression);
  }

  private call(node: ts.CallExpression, scope: Scope): Value {
    const callee = node.expression;
    if (ts.isPropertyAccessExpression(callee) && !this.isModule(callee.expression)) {
      return this.globalMethod(node, callee, scope) ?? this.methodCall(node, callee, scope);
    }
    const target = this.value(callee, scope);
    if (target.type === "listFunction") return listFunction(this, target.name, node, scope);
    const values = node.arguments.map((argument) => {
      if (ts.isSpreadElement(argument)) return reject(argument, "LS1003");
      return this.value(argument, scope);
    });
    if (target.type === "intrinsic") return this.intrinsic(target.name, node, values);
    return applyFunction(this, toFunction(target, callee), values, node, scope);
  }

  /** A function of the author's kit that CEL has a function for. */
  intrinsic(intrinsic: string, node: ts.CallExpression, values: readonly Value[]): Value {
    const translate = intrinsics[intrinsic];
    if (translate === undefined) return reject(node, "LS1005");
    return present(translate(...values.map((value, at) => asPresent(value, node.arguments[at] ?? node))));
  }

  /** `Object.keys`, `Object.values` and `Object.entries`. */
  private globalMethod(
    node: ts.CallExpression,
    callee: ts.PropertyAccessExpression,
    scope: Scope,
  ): Value | undefined {
    const isObject =
      ts.isIdentifier(callee.expression) &&
      callee.expression.text === "Object" &&
      this.symbol(callee.expression).valueDeclaration?.getSourceFile().isDeclarationFile === true;
    const [argument] = node.arguments;
    if (!isObject || argument === undefined) return undefined;
    const map = this.expression(argument, scope);
    switch (callee.name.text) {
      case "keys":
        return { type: "keys", map };
      case "values":
        return {
          ...present(macro(map, "map", "key", index(map, name("key"), { optional: false, map: true }))),
          unordered: true,
        };
      case "entries":
        return { type: "entries", map };
      default:
        return reject(node, "LS1005");
    }
  }

  private methodCall(node: ts.CallExpression, callee: ts.PropertyAccessExpression, scope: Scope): Value {
    const receiver = this.value(callee.expression, scope);
    const type = this.checker.getTypeAtLocation(callee.expression);
    if (receiver.type === "pattern") {
      const [text] = node.arguments;
      if (callee.name.text !== "test" || text === undefined) return reject(node, "LS1005");
      return present(method(this.expression(text, scope), "matches", literal(receiver.source)));
    }
    if (isMapView(receiver)) return mapMethod(this, receiver, node, callee.name.text, scope);
    if (receiver.type === "record") {
      const target = toFunction(receiver.fields.get(callee.name.text) ?? absent, callee);
      return applyFunction(
        this,
        target,
        node.arguments.map((argument) => this.value(argument, scope)),
        node,
        scope,
      );
    }
    if (receiver.type !== "cel") return reject(node, "LS1005");
    if (receiver.optional) return reject(node, "LS1009");
    if (isList(this.checker, type)) return listMethod(this, receiver, node, callee.name.text, scope);
    if (isString(type)) return stringMethod(this, receiver.expression, node, callee.name.text, scope);
    return reject(node, "LS1005");
  }
}

/** `optional == plain`, false where the optional has no value. */
function equalsOptional(optional: Expression, plain: Expression): Expression {
  const other = plain.type === "literal" ? otherThan(plain.value) : undefined;
  if (other !== undefined) return binary("==", method(optional, "orValue", literal(other)), plain);
  return binary("&&", isPresent(optional), binary("==", valueOf(optional), plain));
}

function isRelation(operator: BinaryOperator): boolean {
  return operator.startsWith("<") || operator.startsWith(">");
}

/** A number for arithmetic, which CEL has for two of one type only: Kyverno's command line reads fields as doubles. */
function whole(expression: Expression): Expression {
  const isWhole =
    expression.type === "literal" ||
    expression.type === "binary" ||
    (expression.type === "method" && expression.name === "size");
  return isWhole ? expression : call("int", expression);
}

/** The plainest value of the same type that is not this one, if there is one that reads well. */
function otherThan(value: string | number | boolean): string | number | boolean | undefined {
  if (typeof value === "boolean") return !value;
  if (typeof value === "string") return value === "" ? undefined : "";
  return value === 0 ? undefined : 0;
}

function number(node: ts.Node, value: number): Expression {
  if (!Number.isSafeInteger(value)) reject(node, "LS1004");
  return literal(value);
}

function pattern(node: ts.RegularExpressionLiteral): Value {
  const end = node.text.lastIndexOf("/");
  const source = node.text.slice(1, end);
  const problem = patternProblem(source, node.text.slice(end + 1));
  if (problem !== undefined) return reject(node, "LS1007", `${node.text}: ${problem}`);
  return { type: "pattern", source: source.replaceAll("\\/", "/") };
}
