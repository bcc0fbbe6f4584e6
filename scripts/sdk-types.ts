/**
 * Takes types of inputs out of the declarations of a Pulumi SDK, without their `Input<…>` wrappers.
 */
import { readFileSync } from "node:fs";
import ts from "typescript";

/** What the types of an SDK refer to by a name that is none of its inputs, as it is written instead. */
type Others = Readonly<Record<string, string>>;

/** Every interface of a file of declarations by its dotted name, such as `core.v1.Pod`. */
export function interfacesIn(file: string): Map<string, ts.InterfaceDeclaration> {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
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
function plain(type: ts.TypeNode, refer: (dotted: string) => void, others: Others): string {
  const within = (each: ts.TypeNode): string => plain(each, refer, others);
  if (ts.isTypeReferenceNode(type)) {
    const name = type.typeName.getText();
    const [argument] = type.typeArguments ?? [];
    if (name === "pulumi.Input" && argument !== undefined) return within(argument);
    if (name.startsWith("inputs.")) {
      const dotted = name.slice("inputs.".length);
      refer(dotted);
      return identifier(dotted);
    }
    const other = name.startsWith("enums.") ? "string" : others[name];
    if (other !== undefined) return other;
    throw new Error(`there is no way to write ${type.getText()}`);
  }
  if (ts.isUnionTypeNode(type)) {
    // Where the SDK lists the words of today, it takes any other text, too.
    const open = type.types.filter((each) => !each.getText().startsWith("enums."));
    return [...new Set(open.map(within))].join(" | ");
  }
  if (ts.isArrayTypeNode(type)) {
    const element = within(type.elementType);
    return element.includes(" ") ? `(${element})[]` : `${element}[]`;
  }
  if (ts.isParenthesizedTypeNode(type)) return `(${within(type.type)})`;
  if (ts.isTypeLiteralNode(type)) {
    const [member] = type.members;
    if (type.members.length === 1 && member !== undefined && ts.isIndexSignatureDeclaration(member)) {
      return `{ [key: string]: ${within(member.type)} }`;
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

/**
 * The declarations of some types and of all that they refer to, in order of name.
 *
 * @param wanted Dotted names.
 * @param find The interface of a dotted name.
 */
export function declarationsOf(
  wanted: readonly string[],
  find: (dotted: string) => ts.InterfaceDeclaration | undefined,
  others: Others = {},
): string[] {
  const queue = [...wanted];
  const written = new Map<string, string>();
  for (const dotted of queue) {
    const declaration = find(dotted);
    if (declaration === undefined) throw new Error(`the SDK has no ${dotted}`);
    if (written.has(dotted)) continue;
    const fields = declaration.members.map((member) => {
      if (!ts.isPropertySignature(member) || member.type === undefined) throw new Error(member.getText());
      const type = plain(member.type, (other) => queue.push(other), others);
      return `${summary(member)}${member.name.getText()}${member.questionToken === undefined ? "" : "?"}: ${type};`;
    });
    const own =
      summary(declaration) || `/** ${identifier(dotted).replace("_", ": ")}, as the SDK has it. */\n`;
    const text = `${own}export type ${identifier(dotted)} = {\n${fields.join("\n")}\n};\n`;
    written.set(dotted, text);
  }
  return [...written].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
}
