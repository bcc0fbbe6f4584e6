/** What is said of custom resources whose definition is known. */
import { Schemas } from "../../src/families/kubernetes/schema";
import { shop, shopDefinition } from "../support/shop";

function messages(spec: object, ...definitions: readonly unknown[]): string[] {
  return new Schemas(undefined, definitions)
    .problems({ ...shop, spec } as never)
    .map(({ message }) => message);
}

test("nothing is said without the definition, nor of what keeps it", () => {
  expect(messages({ size: "x" })).toEqual([]);
  expect(messages(shop.spec, shopDefinition)).toEqual([]);
});

test.each<[title: string, change: object, expected: string[]]>([
  ["an unknown field", { sizes: 1 }, ["spec.sizes (a number) is no field of spec; did you mean size?"]],
  ["a missing field", { size: null }, ["spec.size is missing"]],
  [
    "a wrong type",
    { open: "true" },
    ["spec.open must be true or false, and is a string; take off the quotes"],
  ],
  ["a port or its name", { port: 80 }, []],
  ["neither", { port: true }, ["spec.port must be a whole number or a string, and is a boolean"]],
  [
    "a value that is none",
    { level: "middle" },
    ["spec.level must be one of low, high, and is another string"],
  ],
  ["null where it may be", { note: null }, []],
  ["null in a list", { tags: [null] }, ["spec.tags[0] is null, and may not be"]],
  [
    "a value in a mapping",
    { labels: { a: 1 } },
    ["spec.labels.a must be a string, and is a number; put it in quotes"],
  ],
  ["what is preserved", { anything: { a: { b: [1, "c"] } } }, []],
  [
    "an object within",
    { part: { apiVersion: "v1", kind: 1 } },
    ["spec.part.kind must be a string, and is a number; put it in quotes"],
  ],
  ["an object without a kind", { part: { apiVersion: "v1" } }, ["spec.part.kind is missing"]],
])("%s", (_, change, expected) => {
  expect(messages({ ...shop.spec, ...change }, shopDefinition)).toEqual(expected);
});

test("a definition of the first version has its schema elsewhere", () => {
  const { versions, ...spec } = shopDefinition.spec;
  const validation = versions[0]?.schema;
  const old = { apiVersion: "apiextensions.k8s.io/v1beta1", kind: "CustomResourceDefinition" };
  const definition = { ...old, spec: { ...spec, version: "v1", validation } };
  expect(messages({}, definition)).toEqual(["spec.size is missing"]);
});

test.each([
  null,
  {},
  { spec: 1 },
  { spec: { names: 1 } },
  { spec: { names: {}, versions: [1, { schema: 1 }] } },
])("a definition such as %j gives none", (fields) => {
  const definition = { apiVersion: "apiextensions.k8s.io/v1", kind: "CustomResourceDefinition", ...fields };
  expect(messages({}, definition)).toEqual([]);
});
