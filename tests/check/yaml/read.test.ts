import { readDocuments } from "../../../src/yaml";
import { keys, refusals, scalars, structures } from "./cases";

/** The value of the only document of a text. */
function read(text: string): unknown {
  const [document, ...others] = readDocuments(text);
  if (document === undefined || "problem" in document || others.length > 0) {
    throw new Error(JSON.stringify([...readDocuments(text)]));
  }
  return document.value;
}

test.each(scalars)("the value of a: %j", (yaml, json) => {
  expect(read(`a: ${yaml}`)).toStrictEqual({ a: json });
});

test.each(keys)("the key %j", (yaml, json) => {
  expect(Object.entries(read(`${yaml}: x`) as object)).toStrictEqual([[json, "x"]]);
});

test.each(structures)("%j", (yaml, json) => {
  expect(read(yaml)).toStrictEqual(json);
});

test.each(refusals)("%j is refused", (yaml, problem, line, column) => {
  expect([...readDocuments(yaml)]).toStrictEqual([{ problem, position: { line, column } }]);
});

test("names that mean something to JavaScript pollute nothing", () => {
  const value = read("__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}");
  expect({}).not.toHaveProperty("polluted");
  expect(Object.keys(value as object)).toEqual(["__proto__", "constructor"]);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});

test("two keys that only JSON takes for the same are a problem, as Go picks one by chance", () => {
  expect([...readDocuments('a: 1\n1: b\n"1": c')]).toEqual([
    { problem: 'the key "1" is there twice, as int and as string', position: { line: 3, column: 1 } },
  ]);
});
