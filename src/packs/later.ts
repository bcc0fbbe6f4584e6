/**
 * What a file of rules does later than while it is loaded, when nobody waits for it.
 */
import ts from "typescript";

/** The first place of a file where something happens later. */
export function laterIn(source: ts.SourceFile): ts.Node | undefined {
  const find = (node: ts.Node): ts.Node | undefined => (isLater(node) ? node : ts.forEachChild(node, find));
  return find(source);
}

function isLater(node: ts.Node): boolean {
  if (ts.isAwaitExpression(node) || node.kind === ts.SyntaxKind.AsyncKeyword) return true;
  if (ts.isForOfStatement(node)) return node.awaitModifier !== undefined;
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
}
