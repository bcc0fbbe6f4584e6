/**
 * The source of a rule to the CEL expressions of its `deny` and `message`.
 */
import ts from "typescript";
import type { AnyRule } from "../author/rule";
import { defaults, type Parameters, type Values } from "../author/parameters";
import { diagnosticAt, reject, TranslationError, type Diagnostic } from "./diagnostics";
import { list, literal, name, select, type Expression } from "./expression";
import { applyFunction, toFunction } from "./functions";
import { asPresent, outermostScope, Translator } from "./translate";
import { present, type FunctionValue, type RecordValue, type Scope, type Value } from "./value";

/** The CEL of a rule: expressions over one item, under the name that the target gives it. */
export interface CompiledRule {
  /** Whether an item breaks the rule. */
  readonly deny: Expression;
  /** What is wrong with an item that does. */
  readonly message: Expression;
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
  const definition = definitionOf(source);
  const scope = outermostScope();
  const deny = functionOf(translator, definition, "deny", scope);
  const message = functionOf(translator, definition, "message", scope);

  const { item: target, pod } = rule.target.cel;
  const itemValue = present("each" in target ? name(target.as) : variable(target.one));
  const context: RecordValue = {
    type: "record",
    fields: new Map<string, Value>([
      ["object", present(name("object"))],
      ...(pod === undefined ? [] : ([["pod", present(variable("variables.pod"))]] as const)),
      ["parameters", constants(parameters)],
    ]),
  };
  const inner = "each" in target ? scope.inner({ name: target.as }) : scope;
  const body = (target: FunctionValue): Value =>
    applyFunction(translator, target, [itemValue, context], target.node, inner);
  return {
    deny: translator.truthOf(body(deny), deny.node, bodyOf(deny)),
    message: asPresent(body(message), bodyOf(message)),
  };
}

/** The node that stands for a function's result in diagnostics. */
function bodyOf({ node }: FunctionValue): ts.Node {
  return node.body ?? node;
}

/** A dotted name such as `variables.pod`. */
function variable(text: string): Expression {
  const [first = "", ...rest] = text.split(".");
  return rest.reduce<Expression>((operand, field) => select(operand, field, false), name(first));
}

function constants(parameters: Values<Parameters>): RecordValue {
  const fields = Object.entries(parameters).map(
    ([key, values]) => [key, present(list(values.map((value) => literal(value))))] as const,
  );
  return { type: "record", fields: new Map(fields) };
}

/** The object literal of `export default rule({ … })`. */
function definitionOf(source: ts.SourceFile): ts.ObjectLiteralExpression {
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
