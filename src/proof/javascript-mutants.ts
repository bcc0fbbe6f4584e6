/**
 * Mutants of rules that are not compiled: those on AWS resources and over several objects, tried by their own functions.
 */
import { compileFunction } from "node:vm";
import ts from "typescript";
import * as author from "../author";
import type { Rule } from "../author";
import { isBoolean } from "../compiler/types";
import { judge } from "../judge/evaluate";
import { advice, mutationsOf, type Mutation } from "./mutants";

const changed: Readonly<Record<Mutation["change"], (text: string) => string>> = {
  "always true": () => "true",
  "always false": () => "false",
  "the opposite": (text) => `!(${text})`,
};

type Deciding = Pick<Rule, "deny">;

/** The parts of a rule that decide: `deny`, and the functions of its file that it calls. */
function deciding(source: ts.SourceFile): ts.Node[] {
  const parts = new Map<string, ts.Node>();
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name !== undefined) {
      parts.set(statement.name.text, statement);
    }
  }
  const deny = denyOf(source);
  const found = new Set<ts.Node>([deny]);
  for (const node of found) {
    const visit = (child: ts.Node): void => {
      if (ts.isIdentifier(child)) {
        const part = parts.get(child.text);
        if (part !== undefined) found.add(part);
      }
      ts.forEachChild(child, visit);
    };
    visit(node);
  }
  return [...found];
}

function denyOf(source: ts.SourceFile): ts.Node {
  let deny: ts.Node | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === "deny") deny ??= node.initializer;
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (deny === undefined) throw new Error(`${source.fileName} has no deny`);
  return deny;
}

/** The mutations that no example of the rule notices. */
export function unnoticedIn(rule: Rule, source: ts.SourceFile, checker: ts.TypeChecker): readonly Mutation[] {
  const nodes: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isExpression(node) && isTried(node, checker)) nodes.push(node);
    ts.forEachChild(node, visit);
  };
  deciding(source).forEach(visit);
  const examples = [...rule.examples.bad, ...rule.examples.good];
  const verdicts = (its: Deciding): string =>
    examples
      .map((object) => verdict({ ...rule, deny: (item, context) => its.deny(item, context) }, object))
      .join();
  const original = verdicts(rule);
  return nodes
    .flatMap(mutationsOf)
    .filter(({ node, change }) => verdicts(mutant(source, node, change)) === original);
}

/** Whether a node is a boolean that its author wrote as a whole. */
function isTried(node: ts.Expression, checker: ts.TypeChecker): boolean {
  if (ts.isParenthesizedExpression(node) || ts.isArrowFunction(node)) return false;
  if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (ts.isIdentifier(node) && !ts.isExpressionStatement(node.parent) && isName(node)) return false;
  return isBoolean(checker.getTypeAtLocation(node));
}

/** Whether an identifier names something instead of being read. */
function isName({ parent }: ts.Identifier): boolean {
  return (
    ts.isPropertyAccessExpression(parent) ||
    ts.isBindingElement(parent) ||
    ts.isParameter(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isFunctionDeclaration(parent)
  );
}

function verdict(rule: Rule, object: Rule["examples"]["good"][0]): string {
  const { violations, errors } = judge(rule, object);
  // Of objects in conflict each is found.
  const found = rule.target.conflict === undefined ? violations.length > 0 : violations.length;
  return `${found}/${errors.length > 0}`;
}

/** A rule in which one node is something else. */
function mutant(source: ts.SourceFile, node: ts.Expression, change: Mutation["change"]): Deciding {
  const { text } = source;
  const mutated = `${text.slice(0, node.getStart())}(${changed[change](node.getText())})${text.slice(node.end)}`;
  const { outputText } = ts.transpileModule(mutated, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exported: { default?: Rule } = {};
  const run = compileFunction(outputText, ["exports", "require"]) as (...given: unknown[]) => void;
  run(exported, () => author);
  if (exported.default === undefined) throw new Error(`${source.fileName} exports no rule`);
  return exported.default;
}

/** A mutation that no example notices, and what example would. */
export function describeMutation({ node, change }: Mutation): string {
  const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
  return `line ${line + 1}: ${node.getText().replaceAll(/\s+/gu, " ")} is ${change}: ${advice[change]}`;
}
