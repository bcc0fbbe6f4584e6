import { normalizeNulls } from "../../../src/families/kubernetes/normalize";

describe("nulls, as the API server decodes them", () => {
  const service = { apiVersion: "v1", kind: "Service" };

  test.each([
    ["a field that is null is absent", { spec: { a: null, b: 1 } }, { spec: { b: 1 } }],
    ["whatever it is in", { spec: null }, {}],
    ["lists of strings", { rules: [{ apiGroups: [null] }] }, { rules: [{ apiGroups: [""] }] }],
    ["lists of numbers", { supplementalGroups: [null, 1] }, { supplementalGroups: [0, 1] }],
    ["lists of objects", { ingress: [null, { from: null }] }, { ingress: [{}, {}] }],
    ["labels", { metadata: { labels: { a: null } } }, { metadata: { labels: { a: "" } } }],
    ["a map of strings that is null itself", { metadata: { labels: null } }, { metadata: {} }],
    [
      "selectors by labels",
      { selector: { matchLabels: { a: null } } },
      { selector: { matchLabels: { a: "" } } },
    ],
    ["selectors of nodes", { spec: { nodeSelector: { a: null } } }, { spec: { nodeSelector: { a: "" } } }],
    ["data", { data: { a: null }, binaryData: { b: null } }, { data: { a: "" }, binaryData: { b: "" } }],
    [
      "quantities",
      { limits: { cpu: null }, requests: { cpu: null } },
      { limits: { cpu: "0" }, requests: { cpu: "0" } },
    ],
    ["a field named as a map, within a map", { limits: { data: null } }, { limits: { data: "0" } }],
    ["deeper in a map of strings", { data: { a: { b: null } } }, { data: { a: {} } }],
    [
      "a service's selector",
      { ...service, spec: { selector: { a: null } } },
      { ...service, spec: { selector: { a: "" } } },
    ],
    [
      "a service's selector in a list",
      {
        apiVersion: "v1",
        kind: "List",
        items: [{ ...service, spec: { selector: { a: null } } }, { spec: { selector: { a: null } } }],
      },
      {
        apiVersion: "v1",
        kind: "List",
        items: [{ ...service, spec: { selector: { a: "" } } }, { spec: { selector: {} } }],
      },
    ],
    [
      "a selector with fields",
      { spec: { selector: { matchExpressions: null } } },
      { spec: { selector: {} } },
    ],
    ["no object at all", null, null],
  ])("%s", (_, object, expected) => {
    expect(normalizeNulls(object)).toEqual(expected);
  });

  test("what has no nulls is returned itself", () => {
    const kept = { image: "nginx" };
    const object = { metadata: { labels: { a: "b" } }, spec: { containers: [kept], args: [""] } };
    expect(normalizeNulls(object)).toBe(object);
    expect(normalizeNulls({ spec: { containers: [kept], volumes: null } })).toHaveProperty(
      ["spec", "containers", 0],
      kept,
    );
  });

  test("a shared value is not modified, and changes only where it has to", () => {
    const shared = { a: null };
    const object = { labels: shared, spec: shared };
    expect(normalizeNulls(object)).toEqual({ labels: { a: "" }, spec: {} });
    expect(object).toEqual({ labels: { a: null }, spec: { a: null } });
  });

  test("names that mean something to JavaScript stay names", () => {
    const object = JSON.parse('{"__proto__":{"a":null},"constructor":null,"toString":1}') as object;
    expect(Object.entries(normalizeNulls(object) as object)).toEqual([
      ["__proto__", {}],
      ["toString", 1],
    ]);
  });
});
