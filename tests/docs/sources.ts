/** The repository's own files, for tests of what holds for all of them. */
import { execFileSync } from "node:child_process";
import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { repository } from "../authoring/sandbox";

/** The files that git has or would take, in order, but no links; only those below a folder, if one is given. */
export function repositoryFiles(folder = ""): string[] {
  const list = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
  return execFileSync("git", list, { cwd: repository, encoding: "utf8" })
    .split("\0")
    .filter((file) => file.startsWith(folder) && file !== "" && isFile(join(repository, file)))
    .sort();
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** The text of a file. */
export function textOf(file: string): string {
  return readFileSync(join(repository, file), "utf8");
}

/** A file of TypeScript, parsed. */
export function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
}

/** The TypeScript files below a folder. */
export function sourceFiles(folder: string): string[] {
  return repositoryFiles(folder).filter((file) => file.endsWith(".ts"));
}

/** A module that a file imports. */
export interface Import {
  /** As it is written. */
  readonly specifier: string;
  /** Whether only types are taken from it, which leaves nothing of it at run time. */
  readonly typeOnly: boolean;
}

/** What a file imports, or exports again, in any way that there is. */
export function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, ts.isImportDeclaration(node) ? importsTypes(node) : node.isTypeOnly);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    } else if (ts.isCallExpression(node) && /^(?:import|require)$/u.test(node.expression.getText())) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier === undefined) return;
    found.push({ specifier: ts.isStringLiteralLike(specifier) ? specifier.text : "(computed)", typeOnly });
  };
  visit(parse(file));
  return found;
}

function importsTypes({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = importClause;
  const named = namedBindings !== undefined && ts.isNamedImports(namedBindings) ? namedBindings : undefined;
  return name === undefined && named?.elements.every(({ isTypeOnly }) => isTypeOnly) === true;
}
