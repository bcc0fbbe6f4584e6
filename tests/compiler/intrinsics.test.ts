import * as addresses from "../../src/author/addresses";
import { describeNames } from "../../src/author/relations/describe";
import * as quantity from "../../src/author/quantity";
import * as text from "../../src/author/text";
import { list, literal, type Expression } from "../../src/compiler/expression";
import { intrinsics } from "../../src/compiler/intrinsics";
import { print } from "../../src/compiler/print";
import { evaluate } from "../../src/compiler/evaluate";

const functions = { ...text, ...quantity, ...addresses, describeNames };

const calls: readonly [
  name: keyof typeof functions,
  args: readonly (string | readonly string[])[],
  result: string | boolean | number | readonly string[],
][] = [
  ["beforeFirst", ["a@b@c", "@"], "a"],
  ["beforeFirst", ["abc", "@"], "abc"],
  ["beforeFirst", ["", "@"], ""],
  ["beforeFirst", ["@b", "@"], ""],
  ["beforeLast", ["a:b:c", ":"], "a:b"],
  ["beforeLast", ["abc", ":"], "abc"],
  ["beforeLast", [":", ":"], ""],
  ["afterFirst", ["a/b/c", "/"], "b/c"],
  ["afterFirst", ["abc", "/"], "abc"],
  ["afterFirst", ["abc/", "/"], ""],
  ["afterLast", ["a/b/c", "/"], "c"],
  ["afterLast", ["abc", "/"], "abc"],
  ["afterLast", ["", "/"], ""],
  ["matches", ["v1.2.3", "^v[0-9.]+$"], true],
  ["matches", ["main", "^v[0-9.]+$"], false],
  ["mayMatch", ["main", "^m"], true],
  ["mayMatch", ["main", "^v"], false],
  ["lowerCase", ["ALL"], "all"],
  ["upperCase", ["net_Raw"], "NET_RAW"],
  ["partsMatching", ["A=1 b=2 c", "[a-z]="], ["A=", "b="]],
  ["partsMatching", ["", "[a-z]="], []],
  ["firstOf", [["b", "B", "a-b", "a.b"]], "B"],
  ["describeNames", [["b", "a"]], "b, a"],
  ["describeNames", [["a", "b", "c", "d", "e"]], "a, b, c, d, e"],
  ["describeNames", [["a", "b", "c", "d", "e", "f", "g"]], "a, b, c, d, e and 2 more"],
  ["codePoints", ["abc"], 3],
  ["codePoints", [""], 0],
  ["containsAddress", ["169.254.0.0/16", "169.254.169.254"], true],
  ["containsAddress", ["169.254.1.1/16", "169.254.169.254"], true],
  ["containsAddress", ["169.254.0.0/17", "169.254.169.254"], false],
  ["containsAddress", ["0.0.0.0/0", "203.0.113.7"], true],
  ["containsAddress", ["::/0", "203.0.113.7"], false],
  ["containsAddress", ["0.0.0.0/0", "2001:db8::1"], false],
  ["containsAddress", ["2000::/3", "2001:db8::1"], true],
  ["isQuantity", ["500m"], true],
  ["isQuantity", ["1Gb"], false],
  ["isQuantity", [""], false],
  ["compareQuantities", ["1Gi", "1024Mi"], 0],
  ["compareQuantities", ["1G", "1Gi"], -1],
  ["compareQuantities", ["0.5", "500m"], 0],
  ["compareQuantities", ["2", "1500m"], 1],
  ["compareQuantities", ["1e3", "1k"], 0],
  ["compareQuantities", ["1E", "1E3"], 1],
  ["compareQuantities", ["-1", "0"], -1],
  ["compareQuantities", ["1e1000000", "9223372036854775807"], 0],
  ["compareQuantities", ["0.0000000001", "1n"], 0],
];

function expressionOf(arg: string | readonly string[]): Expression {
  return typeof arg === "string" ? literal(arg) : list(arg.map((text) => literal(text)));
}

test.each(calls)("%s(%j) is %j in JavaScript and in CEL", (name, args, result) => {
  const native = functions[name] as (...args: readonly unknown[]) => unknown;
  const cel = intrinsics[name]?.(...args.map(expressionOf));
  if (cel === undefined) throw new Error(`${name} has no CEL`);
  const inCel = evaluate(print(cel), {});
  expect(native(...args)).toEqual(result);
  expect(typeof inCel === "bigint" ? Number(inCel) : inCel).toEqual(result);
});

test("every function of the author's kit on text, names, quantities and addresses has a CEL side, and none is without a function", () => {
  expect(Object.keys(intrinsics).sort()).toEqual(Object.keys(functions).sort());
});
