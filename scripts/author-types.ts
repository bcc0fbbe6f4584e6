/**
 * Takes the Kubernetes types that rules are written against out of the Pulumi SDK into src/author/kubernetes-types.ts:
 *
 *     npx tsx scripts/author-types.ts
 *
 * The types are those of the SDK, without its `Input<…>` wrappers and with what they refer to; so that whoever writes
 * rules need not install the SDK.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const root = join(__dirname, "..");
const sdk = join(root, "node_modules", "@pulumi", "kubernetes");
const target = join(root, "src", "author", "kubernetes-types.ts");

const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);

/** Every interface of the SDK by its dotted name, such as `core.v1.Pod`. */
function interfacesOf(source: ts.SourceFile): Map<string, ts.InterfaceDeclaration> {
  const found = new Map<string, ts.InterfaceDeclaration>();
  const visit = (node: ts.Node, path: readonly string[]): void => {
    if (ts.isModuleDeclaration(node)) {
      ts.forEachChild(node.body ?? node, (child) => {
        visit(child, [...path, node.name.text]);
      });
    } else if (ts.isInterfaceDeclaration(node)) found.set([...path, node.name.text].join("."), node);
  };
  ts.forEachChild(source, (node) => {
    visit(node, []);
  });
  return found;
}

const identifier = (dotted: string): string => dotted.replaceAll(".", "_");

/** A type without wrappers. What it refers to is noted. */
function plain(type: ts.TypeNode, refer: (dotted: string) => void): string {
  if (ts.isTypeReferenceNode(type)) {
    const name = type.typeName.getText();
    const [argument] = type.typeArguments ?? [];
    if (name === "pulumi.Input" && argument !== undefined) return plain(argument, refer);
    if (name.startsWith("inputs.")) {
      const dotted = name.slice("inputs.".length);
      refer(dotted);
      return identifier(dotted);
    }
    throw new Error(`there is no way to write ${type.getText()}`);
  }
  if (ts.isUnionTypeNode(type)) {
    // Where the SDK lists the words of today, it takes any other text, too.
    const others = type.types.filter((each) => !each.getText().startsWith("enums."));
    return others.map((each) => plain(each, refer)).join(" | ");
  }
  if (ts.isArrayTypeNode(type)) {
    const element = plain(type.elementType, refer);
    return element.includes(" ") ? `(${element})[]` : `${element}[]`;
  }
  if (ts.isParenthesizedTypeNode(type)) return `(${plain(type.type, refer)})`;
  if (ts.isTypeLiteralNode(type)) {
    const [member] = type.members;
    if (type.members.length === 1 && member !== undefined && ts.isIndexSignatureDeclaration(member)) {
      return `{ [key: string]: ${plain(member.type, refer)} }`;
    }
  }
  if (ts.isToken(type) || ts.isLiteralTypeNode(type)) return type.getText();
  throw new Error(`there is no way to write ${type.getText()}`);
}

/** The first sentence of what the SDK says of a field. */
function summary(node: ts.Node): string {
  const [comment] = ts.getJSDocCommentsAndTags(node);
  const text = typeof comment?.comment === "string" ? comment.comment.replaceAll(/\s+/gu, " ").trim() : "";
  const sentence = /^.*?\.(?= [A-Z]|$)/u.exec(text)?.[0] ?? text;
  return sentence === "" ? "" : `/** ${sentence.replaceAll("*/", "*\\/")} */\n`;
}

const interfaces = interfacesOf(parse(join(sdk, "types", "input.d.ts")));
const wanted = readFileSync(join(root, "src", "author", "kubernetes.ts"), "utf8").matchAll(
  /\btypes\.(\w+)/gu,
);
const queue = Array.from(wanted, ([, name = ""]) => name.replace(/_(v\d\w*)_/u, ".$1."));
const written = new Map<string, string>();
for (const dotted of queue) {
  const declaration = interfaces.get(dotted);
  if (declaration === undefined) throw new Error(`the SDK has no ${dotted}`);
  if (written.has(dotted)) continue;
  const fields = declaration.members.map((member) => {
    if (!ts.isPropertySignature(member) || member.type === undefined) throw new Error(member.getText());
    const type = plain(member.type, (other) => queue.push(other));
    return `${summary(member)}${member.name.getText()}${member.questionToken === undefined ? "" : "?"}: ${type};`;
  });
  const text = `${summary(declaration)}export type ${identifier(dotted)} = {\n${fields.join("\n")}\n};\n`;
  written.set(dotted, text);
}

const { version } = JSON.parse(readFileSync(join(sdk, "package.json"), "utf8")) as { version: string };
const head = `/**
 * The Kubernetes types of @pulumi/kubernetes ${version}, as \`npx tsx scripts/author-types.ts\` takes them out of it. Do
 * not edit.
 */
/* eslint-disable -- the names are those of the SDK */
`;
const texts = [...written].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
writeFileSync(target, [head, ...texts].join("\n"));
