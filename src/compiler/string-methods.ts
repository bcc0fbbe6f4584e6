/**
 * The methods of strings that do the same in CEL.
 */
import type ts from "typescript";
import { reject } from "./diagnostics";
import { method, type Expression } from "./expression";
import type { Translator } from "./translate";
import { present, type Scope, type Value } from "./value";

const sameMeaning: Readonly<Record<string, string>> = {
  startsWith: "startsWith",
  endsWith: "endsWith",
  includes: "contains",
};

/** Methods that count UTF-16 units, where CEL counts code points. */
const counting = new Set([
  "at",
  "charAt",
  "charCodeAt",
  "indexOf",
  "lastIndexOf",
  "slice",
  "substring",
  "substr",
]);

/** A method call on a string. */
export function stringMethod(
  translator: Translator,
  text: Expression,
  node: ts.CallExpression,
  methodName: string,
  scope: Scope,
): Value {
  const args = node.arguments.map((argument) => translator.expression(argument, scope));
  const same = sameMeaning[methodName];
  if (same !== undefined && args.length === 1) return present(method(text, same, ...args));
  if (methodName === "split" && args.length === 1) {
    // Without a separator JavaScript splits into UTF-16 units.
    if (literalText(args[0]) === "" || literalText(args[0]) === undefined) return reject(node, "LS1013");
    return present(method(text, "split", ...args));
  }
  if (methodName === "replaceAll" && args.length === 2) {
    // In JavaScript `$` in a replacement stands for parts of the match, and an empty text is found everywhere.
    const [search, replacement] = args.map(literalText);
    if (!search || replacement === undefined || replacement.includes("$")) return reject(node, "LS1005");
    return present(method(text, "replace", ...args));
  }
  if (counting.has(methodName)) return reject(node, "LS1013");
  return reject(node, "LS1005", `${methodName} of a string`);
}

function literalText(expression: Expression | undefined): string | undefined {
  return expression?.type === "literal" && typeof expression.value === "string"
    ? expression.value
    : undefined;
}
