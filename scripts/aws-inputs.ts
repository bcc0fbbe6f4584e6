/**
 * Takes the shapes of the inputs of AWS resources, and which of them must be given, out of src/author/aws/types.ts into
 * src/families/aws/inputs.ts: `npx tsx scripts/aws-inputs.ts`, after `scripts/aws-types.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { Shape } from "../src/families/typed";

const root = join(__dirname, "..");
const read = (...path: readonly string[]): string => readFileSync(join(root, "src", ...path), "utf8");

const source = ts.createSourceFile("types.ts", read("author", "aws", "types.ts"), ts.ScriptTarget.Latest);
const types = new Map<string, ts.TypeNode>();
for (const statement of source.statements) {
  if (ts.isTypeAliasDeclaration(statement)) types.set(statement.name.text, statement.type);
}

const scalars: ReadonlyMap<ts.SyntaxKind, Shape> = new Map([
  [ts.SyntaxKind.BooleanKeyword, "boolean"],
  [ts.SyntaxKind.NumberKeyword, "number"],
  [ts.SyntaxKind.StringKeyword, "string"],
]);

/** What an input is of: without `undefined`, and a name replaced by what it stands for. */
function typeOf(type: ts.TypeNode): ts.TypeNode {
  if (ts.isUnionTypeNode(type)) {
    const [only, ...others] = type.types.filter(({ kind }) => kind !== ts.SyntaxKind.UndefinedKeyword);
    return only !== undefined && others.length === 0 ? typeOf(only) : type;
  }
  const its = ts.isTypeReferenceNode(type) ? types.get(type.typeName.getText(source)) : undefined;
  return its ?? type;
}

/** The shapes within a type, by place; nothing of types of which the SDK says no more than that they are objects. */
function shapesIn(type: ts.TypeNode, path: readonly string[]): [string, Shape][] {
  const its = typeOf(type);
  const at = (shape: Shape): [string, Shape][] => (path.length === 0 ? [] : [[path.join("."), shape]]);
  const scalar = scalars.get(its.kind);
  if (scalar !== undefined) return at(scalar);
  if (ts.isArrayTypeNode(its)) return [...at("list"), ...shapesIn(its.elementType, [...path, "*"])];
  // The one kind of union is that of a document of a policy, which is text or a mapping.
  if (ts.isUnionTypeNode(its)) return at("document");
  if (!ts.isTypeLiteralNode(its)) return [];
  return [...at("mapping"), ...its.members.flatMap((member) => memberShapes(member, path))];
}

function memberShapes(member: ts.TypeElement, path: readonly string[]): [string, Shape][] {
  if (ts.isIndexSignatureDeclaration(member)) return shapesIn(member.type, [...path, "*"]);
  if (!ts.isPropertySignature(member) || member.type === undefined) return [];
  return shapesIn(member.type, [...path, member.name.getText(source)]);
}

/** The places within a type that must be given, the outer ones first. */
function requiredIn(type: ts.TypeNode, path: readonly string[]): string[] {
  const its = typeOf(type);
  if (ts.isArrayTypeNode(its)) return requiredIn(its.elementType, [...path, "*"]);
  if (!ts.isTypeLiteralNode(its)) return [];
  return its.members.flatMap((member) => {
    if (ts.isIndexSignatureDeclaration(member)) return requiredIn(member.type, [...path, "*"]);
    if (!ts.isPropertySignature(member) || member.type === undefined) return [];
    const inner = [...path, member.name.getText(source)];
    return [
      ...(member.questionToken === undefined ? [inner.join(".")] : []),
      ...requiredIn(member.type, inner),
    ];
  });
}

const resources = [...read("author", "aws", "kinds.ts").matchAll(/type<types\.(\w+)>\(\s*"([^"]+)"/gu)].map(
  ([, name = "", token = ""]) => {
    const type = types.get(name);
    if (type === undefined) throw new Error(`there is no type ${name}`);
    return [token, type] as const;
  },
);

/** What there is in each resource, by type token. */
function table(entryOf: (type: ts.TypeNode) => unknown): string {
  return JSON.stringify(
    Object.fromEntries(resources.map(([token, type]) => [token, entryOf(type)])),
    undefined,
    2,
  );
}

writeFileSync(
  join(root, "src", "families", "aws", "inputs.ts"),
  `/**
 * The shapes of the inputs of AWS resources, and which must be given, as \`npx tsx scripts/aws-inputs.ts\` takes them out of
 * src/author/aws/types.ts. Do not edit.
 */
import type { Shapes } from "../typed";

/** By type token and place; \`*\` stands for the elements of a list and the values of a map. */
export const shapes: Readonly<Record<string, Shapes>> = ${table((type) => Object.fromEntries(shapesIn(type, [])))};

/** The places that must be given, by type token. */
export const required: Readonly<Record<string, readonly string[]>> = ${table((type) => requiredIn(type, []))};
`,
);
