/** Whoever reads or completes a name should be told what it is. */
import ts from "typescript";
import * as kinds from "../../src/author/kinds";
import { parse, sourceFiles } from "./sources";

test.each(sourceFiles("src/"))("%s says what each of its exports is", (file) => {
  expect(undocumented(parse(file)).filter((name) => !isNamedAfterKind(name))).toEqual([]);
});

/** Whether a name is that of a constant such as `cronJob`, which is what it is called: the kind CronJob. */
function isNamedAfterKind(name: string): boolean {
  const value: unknown = (kinds as Readonly<Record<string, unknown>>)[name];
  const { kind } = (value ?? {}) as { kind?: string };
  return kind?.toLowerCase() === name.toLowerCase();
}

/** The names that a file declares and exports without a doc comment. */
function undocumented(source: ts.SourceFile): string[] {
  return source.statements.flatMap((statement) => {
    const exported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
    return !exported || isDocumented(statement) ? [] : namesOf(statement);
  });
}

function isDocumented(statement: ts.Statement): boolean {
  return ts.getJSDocCommentsAndTags(statement).some(({ comment }) => (comment ?? "").length > 0);
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const { name } = statement as { name?: ts.Node };
  return [name?.getText() ?? statement.getText().slice(0, 40)];
}
