/**
 * Takes the inputs of AWS resources that are booleans or numbers, and the lists and mappings that they must have, out of
 * src/author/aws/types.ts into src/families/aws/scalars.ts: `npx tsx scripts/aws-scalars.ts`, after `scripts/aws-types.ts`.
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

/** The lists and mappings that a type must have, as `vpcConfig`, and that those must have. */
function requiredIn(type: ts.TypeNode, path: readonly string[]): [string, "list" | "mapping"][] {
  if (ts.isArrayTypeNode(type)) return [[path.join("."), "list"]];
  const its = ts.isTypeReferenceNode(type) ? types.get(type.typeName.getText(source)) : type;
  if (its === undefined || !ts.isTypeLiteralNode(its)) return [];
  const within = its.members.flatMap((member) =>
    ts.isPropertySignature(member) && member.type !== undefined && member.questionToken === undefined
      ? requiredIn(member.type, [...path, member.name.getText(source)])
      : [],
  );
  return path.length === 0 ? within : [[path.join("."), "mapping"], ...within];
}

const resources = [...read("author", "aws", "kinds.ts").matchAll(/type<types\.(\w+)>\(\s*"([^"]+)"/gu)];

/** What there is in each resource, by type token and path. */
function table(entriesIn: (type: ts.TypeNode) => [string, string][]): string {
  const rows = resources
    .map(([, name = "", token = ""]) => [token, types.get(name)] as const)
    .flatMap(([token, type]) => {
      const entries = type === undefined ? [] : entriesIn(type);
      return entries.length === 0 ? [] : [[token, Object.fromEntries(entries)] as const];
    });
  return JSON.stringify(Object.fromEntries(rows), undefined, 2);
}

writeFileSync(
  join(root, "src", "families", "aws", "scalars.ts"),
  `/**
 * The inputs of AWS resources that are booleans or numbers, and what they must have, as \`npx tsx scripts/aws-scalars.ts\` takes them out of
 * src/author/aws/types.ts. Do not edit.
 */

/** By type token and path; \`*\` stands for the elements of a list. */
export const scalars: Readonly<Record<string, Readonly<Record<string, "boolean" | "number">>>> = ${table((type) => scalarsIn(type, [], new Set()))};

/** The lists and mappings that each must have, by type token and path. */
export const required: Readonly<Record<string, Readonly<Record<string, "list" | "mapping">>>> = ${table((type) => requiredIn(type, []))};
`,
);
