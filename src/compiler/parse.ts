/**
 * CEL text to trees, for expressions that are written as text, such as those of targets.
 */
import { Environment, type ASTNode } from "@marcbachmann/cel-js";
import {
  binary,
  call,
  index,
  list,
  literal,
  method,
  name,
  not,
  select,
  type BinaryOperator,
  type Expression,
  type MacroName,
} from "./expression";

const environment = new Environment({ enableOptionalTypes: true });
const macros: ReadonlySet<string> = new Set<MacroName>(["all", "exists", "filter", "map"]);

/** The tree of a CEL expression. Throws an Error where it holds what trees do not have. */
export function parse(text: string): Expression {
  return treeOf(environment.parse(text).ast);
}

function treeOf(node: ASTNode): Expression {
  switch (node.op) {
    case "value":
      return constant(node.args);
    case "id":
      return name(node.args);
    case ".":
    case ".?":
      return select(treeOf(node.args[0]), node.args[1], node.op === ".?");
    case "[]":
    case "[?]":
      return indexed(node.args[0], node.args[1], node.op === "[?]");
    case "call":
      return called(node.args[0], node.args[1]);
    case "rcall":
      return calledOn(...node.args);
    case "list":
      return list(node.args.map(treeOf));
    case "map":
      return {
        type: "map",
        entries: node.args.map(([key, value]) => [textOf(key), treeOf(value)] as const),
      };
    case "?:": {
      const [test, then, otherwise] = node.args;
      return {
        type: "conditional",
        test: treeOf(test),
        then: treeOf(then),
        otherwise: treeOf(otherwise),
      };
    }
    case "!_":
      return not(treeOf(node.args));
    case "&&":
    case "||":
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
    case "in":
    case "+":
    case "-":
    case "*":
      return binary(node.op satisfies BinaryOperator, treeOf(node.args[0]), treeOf(node.args[1]));
    case "-_":
    case "/":
    case "%":
      throw new Error(`trees have no ${node.op}`);
  }
}

function textOf(key: ASTNode): string {
  if (key.op !== "value" || typeof key.args !== "string") throw new Error("the keys of trees are texts");
  return key.args;
}

function constant(value: unknown): Expression {
  if (value === null) return name("null");
  if (typeof value === "bigint") return literal(Number(value));
  return literal(value as string | number | boolean);
}

function indexed(operand: ASTNode, key: ASTNode, optional: boolean): Expression {
  const its = treeOf(key);
  const map = its.type === "literal" && typeof its.value === "string";
  return index(treeOf(operand), its, { optional, map });
}

function called(functionName: string, args: readonly ASTNode[]): Expression {
  const [only] = args;
  if (functionName === "has" && only?.op === ".") {
    return { type: "has", operand: treeOf(only.args[0]), field: only.args[1] };
  }
  return call(functionName, ...args.map(treeOf));
}

function calledOn(methodName: string, operand: ASTNode, args: readonly ASTNode[]): Expression {
  const [variable, body] = args;
  if (macros.has(methodName) && variable?.op === "id" && body !== undefined) {
    return {
      type: "macro",
      operand: treeOf(operand),
      name: methodName as MacroName,
      variable: variable.args,
      body: treeOf(body),
    };
  }
  return method(treeOf(operand), methodName, ...args.map(treeOf));
}
