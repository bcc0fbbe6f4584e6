/**
 * The source of a rule to the CEL expressions of its `deny` and `message`.
 */
import { celOf } from "../author/targets";
import ts from "typescript";
import type { AnyRule } from "../author/rule";
import { defaults, type Parameters, type ParameterValue, type Values } from "../author/parameters";
import { defaultNamespace } from "../families/kubernetes/identity";
import { diagnosticAt, reject, TranslationError, type Diagnostic } from "./diagnostics";
import { list, literal, method, name, select, type Expression } from "./expression";
import { folded } from "./fold";
import { applyFunction, toFunction } from "./functions";
import { meant } from "./meant";
import { isUnordered } from "./list-methods";
import { isList } from "./types";
import { asPresent } from "./presence";
import { outermostScope, Translator } from "./translate";
import { present, type FunctionValue, type RecordValue, type Scope, type Value } from "./value";

/** The CEL of a rule: expressions over one item, under the name that the target gives it. */
export interface CompiledRule {
  /** Whether an item breaks the rule. */
  readonly deny: Expression;
  /** What is wrong with an item that does: a string, or a list of strings if there can be several things. */
  readonly message: Expression;
  readonly hasSeveralMessages: boolean;
  /** The list of what an item that breaks the rule reaches, where the rule says so. */
  readonly extent?: Expression;
}

/** A rule's CEL, or why there is none. */
export type Compilation =
  | { readonly compiled: CompiledRule; readonly diagnostics?: undefined }
  | { readonly compiled?: undefined; readonly diagnostics: readonly [Diagnostic, ...Diagnostic[]] };

/**
 * Compiles one rule of a program.
 *
 * @param file The path of the rule, as it was given to `openSources`.
 * @param rule The rule that the file exports, for its target and settings.
 * @param parameters The values of the settings, which are compiled in.
 */
export function compileRule(
  program: ts.Program,
  file: string,
  rule: AnyRule,
  parameters: Values<Parameters> = defaults(rule.parameters ?? {}),
): Compilation {
  const source = program.getSourceFile(file);
  if (source === undefined) throw new Error(`${file} is not part of the program`);
  const [first, ...others] = typeErrors(program, source);
  if (first !== undefined) return { diagnostics: [first, ...others] };
  try {
    return { compiled: translateRule(program, source, rule, parameters) };
  } catch (error) {
    if (error instanceof TranslationError) return { diagnostics: [error.diagnostic] };
    throw error;
  }
}

/** Why a rule that cannot even be loaded has no policy: what TypeScript says of it, or else the problem. */
export function diagnoseUnloadable(
  program: ts.Program,
  file: string,
  problem: string,
): readonly Diagnostic[] {
  const source = program.getSourceFile(file);
  if (source === undefined) throw new Error(`${file} is not part of the program`);
  const found = typeErrors(program, source);
  return found.length > 0 ? found : [diagnosticAt(source, 0, 1, "LS1002", problem)];
}

function typeErrors(program: ts.Program, source: ts.SourceFile): Diagnostic[] {
  const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  return found.map(({ start = 0, length = 1, messageText }) =>
    diagnosticAt(source, start, length, "LS1001", ts.flattenDiagnosticMessageText(messageText, " ")),
  );
}

function translateRule(
  program: ts.Program,
  source: ts.SourceFile,
  rule: AnyRule,
  parameters: Values<Parameters>,
): CompiledRule {
  const translator = new Translator(program.getTypeChecker());
  const { message, hasSeveralMessages } = translateMessage(translator, source, rule, parameters);
  const extent =
    rule.extent === undefined
      ? {}
      : { extent: folded(translateExtent(translator, source, rule, parameters)) };
  const deny = folded(translateDeny(translator, source, rule, parameters));
  return { deny, message: folded(message), hasSeveralMessages, ...extent };
}

function translateExtent(
  translator: Translator,
  source: ts.SourceFile,
  rule: AnyRule,
  parameters: Values<Parameters>,
): Expression {
  const { value, declaration } = translateField(translator, source, "extent", rule, parameters);
  return asPresent(value, bodyOf(declaration));
}

/**
 * Whether an item breaks a rule.
 *
 * @throws TranslationError if that has no CEL.
 */
export function translateDeny(
  translator: Translator,
  source: ts.SourceFile,
  rule: AnyRule,
  parameters: Values<Parameters> = defaults(rule.parameters ?? {}),
): Expression {
  const { value, declaration } = translateField(translator, source, "deny", rule, parameters);
  return translator.truthOf(value, declaration, bodyOf(declaration));
}

function translateMessage(
  translator: Translator,
  source: ts.SourceFile,
  rule: AnyRule,
  parameters: Values<Parameters>,
): Omit<CompiledRule, "deny"> {
  const { value, declaration } = translateField(translator, source, "message", rule, parameters);
  // What the engines say would not be the same.
  if (isUnordered(value)) return reject(bodyOf(declaration), "LS1010");
  return {
    message: asPresent(value, bodyOf(declaration)),
    hasSeveralMessages: returnsList(translator.checker, declaration),
  };
}

/** What the functions of rules on conflicts call the other object, or those that an item is in conflict with. */
export const namesOfOthers = { deny: "other", message: "others", extent: "others" } as const;

/** What a function of a rule says of an item. */
function translateField(
  translator: Translator,
  source: ts.SourceFile,
  field: "deny" | "message" | "extent",
  rule: AnyRule,
  parameters: Values<Parameters>,
): { value: Value; declaration: FunctionValue["node"] } {
  const scope = outermostScope();
  const target = functionOf(translator, definitionOf(source), field, scope);
  const { item, pod } = celOf(rule.target);
  const others = rule.target.conflict === undefined ? undefined : namesOfOthers[field];
  const hasContents = rule.target.presence !== undefined;
  const { referring } = rule.target;
  const meantFields =
    referring !== undefined && "as" in item ? Object.entries(meant(referring, item.as)) : [];
  const context: RecordValue = {
    type: "record",
    fields: new Map<string, Value>([
      ["object", present(name("object"))],
      ["namespace", present(namespace)],
      ...(pod === undefined ? [] : ([["pod", present(variable("variables.pod"))]] as const)),
      ["parameters", constants(parameters)],
      ...(others === undefined ? [] : ([[others, present(name(others))]] as const)),
      ...(hasContents ? ([["contents", present(variable("variables.contents"))]] as const) : []),
      ...meantFields.map(([field, its]) => [field, present(its)] as const),
    ]),
  };
  const isEach = "each" in item;
  const values = [present(isEach ? name(item.as) : variable(item.one)), context];
  const named = [...(isEach ? [item.as] : []), ...(others === undefined ? [] : [others])];
  const caller = named.reduce((inner, each) => inner.inner({ name: each }), scope);
  return {
    value: applyFunction(translator, target, values, target.node, caller),
    declaration: target.node,
  };
}

function returnsList(checker: ts.TypeChecker, declaration: FunctionValue["node"]): boolean {
  const signature = checker.getSignatureFromDeclaration(declaration);
  return signature !== undefined && isList(checker, checker.getReturnTypeOfSignature(signature));
}

/** The node that stands for a function's result in diagnostics. */
function bodyOf(declaration: FunctionValue["node"]): ts.Node {
  return declaration.body ?? declaration;
}

/** The namespace of the object; at admission one that names none is in `default`. */
const namespace = method(
  select(select(name("object"), "metadata", false), "namespace", true),
  "orValue",
  literal(defaultNamespace),
);

/** A dotted name such as `variables.pod`. */
function variable(text: string): Expression {
  const [first = "", ...rest] = text.split(".");
  return rest.reduce<Expression>((operand, field) => select(operand, field, false), name(first));
}

function constants(parameters: Values<Parameters>): RecordValue {
  const fields = Object.entries(parameters).map(([key, value]) => [key, present(constant(value))] as const);
  return { type: "record", fields: new Map(fields) };
}

function constant(value: ParameterValue): Expression {
  if (typeof value === "string" || typeof value === "number") return literal(value);
  return list(value.map((entry) => literal(entry)));
}

/** The object literal of `export default rule({ … })`. */
export function definitionOf(source: ts.SourceFile): ts.ObjectLiteralExpression {
  const exported = source.statements.find(
    (statement) => ts.isExportAssignment(statement) && statement.isExportEquals !== true,
  ) as ts.ExportAssignment | undefined;
  const call = exported?.expression;
  const [definition] = call !== undefined && ts.isCallExpression(call) ? call.arguments : [];
  if (definition === undefined || !ts.isObjectLiteralExpression(definition)) {
    throw new TranslationError(diagnosticAt(source, 0, 1, "LS1002", "there is none here"));
  }
  return definition;
}

function functionOf(
  translator: Translator,
  definition: ts.ObjectLiteralExpression,
  field: string,
  scope: Scope,
): FunctionValue {
  for (const property of definition.properties) {
    if (property.name?.getText() !== field) continue;
    if (ts.isPropertyAssignment(property)) {
      return toFunction(translator.value(property.initializer, scope), property);
    }
    if (ts.isShorthandPropertyAssignment(property)) {
      return toFunction(translator.value(property.name, scope), property);
    }
    return reject(property, "LS1002", `${field} is a method`);
  }
  return reject(definition, "LS1002", `${field} is missing`);
}
