/**
 * Takes the inputs of AWS resources that are booleans or numbers out of src/author/aws/types.ts into
 * src/families/aws/scalars.ts: `npx tsx scripts/aws-scalars.ts`, after `scripts/aws-types.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const root = join(__dirname, "..");
const read = (...path: readonly string[]): string => readFileSync(join(root, "src", ...path), "utf8");

const source = ts.createSourceFile("types.ts", read("author", "aws", "types.ts"), ts.ScriptTarget.Latest);
const types = new Map<string, ts.TypeNode>();
for (const statement of source.statements) {
  if (ts.isTypeAliasDeclaration(statement)) types.set(statement.name.text, statement.type);
}

/** The scalars of a type, as `vpcConfig.endpointPublicAccess`; `*` stands for the elements of a list. */
function scalarsIn(
  type: ts.TypeNode,
  path: readonly string[],
  within: ReadonlySet<string>,
): [string, string][] {
  if (type.kind === ts.SyntaxKind.BooleanKeyword) return [[path.join("."), "boolean"]];
  if (type.kind === ts.SyntaxKind.NumberKeyword) return [[path.join("."), "number"]];
  if (ts.isArrayTypeNode(type)) return scalarsIn(type.elementType, [...path, "*"], within);
  if (ts.isUnionTypeNode(type)) {
    const given = type.types.filter(({ kind }) => kind !== ts.SyntaxKind.UndefinedKeyword);
    const [only] = given;
    return given.length === 1 && only !== undefined ? scalarsIn(only, path, within) : [];
  }
  if (ts.isTypeReferenceNode(type)) {
    const name = type.typeName.getText(source);
    const its = types.get(name);
    return its === undefined || within.has(name) ? [] : scalarsIn(its, path, new Set([...within, name]));
  }
  if (!ts.isTypeLiteralNode(type)) return [];
  return type.members.flatMap((member) =>
    ts.isPropertySignature(member) && member.type !== undefined
      ? scalarsIn(member.type, [...path, member.name.getText(source)], within)
      : [],
  );
}

const resources = [...read("author", "aws", "kinds.ts").matchAll(/type<types\.(\w+)>\(\s*"([^"]+)"/gu)];
const table = Object.fromEntries(
  resources
    .map(([, name = "", token = ""]) => [token, types.get(name)] as const)
    .flatMap(([token, type]) => {
      const scalars = type === undefined ? [] : scalarsIn(type, [], new Set());
      return scalars.length === 0 ? [] : [[token, Object.fromEntries(scalars)] as const];
    }),
);

writeFileSync(
  join(root, "src", "families", "aws", "scalars.ts"),
  `/**
 * The inputs of AWS resources that are booleans or numbers, as \`npx tsx scripts/aws-scalars.ts\` takes them out of
 * src/author/aws/types.ts. Do not edit.
 */

/** By type token and path; \`*\` stands for the elements of a list. */
export const scalars: Readonly<Record<string, Readonly<Record<string, "boolean" | "number">>>> = ${JSON.stringify(table, undefined, 2)};
`,
);
