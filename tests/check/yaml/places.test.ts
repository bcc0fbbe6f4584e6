import type { Path } from "../../../src/author/shape";
import { readDocuments, type Document } from "../../../src/yaml";

function documents(text: string): Document[] {
  return [...readDocuments(text)].map((document) => {
    if ("problem" in document) throw new Error(document.problem);
    return document;
  });
}

function locate(text: string, path: Path): string {
  const { line, column } = documents(text).at(-1)?.locate(path) ?? {};
  return `${line}:${column}`;
}

const pod = `# a pod
apiVersion: v1
kind: Pod
spec:
  containers:
  - name: web
    image: nginx
    ports: [{containerPort: 80}, {containerPort: 443}]
  - &sidecar
    name: sidecar
  -
`;

describe("where values are", () => {
  test.each<[Path, string]>([
    [[], "2:1"],
    [["kind"], "3:1"],
    [["spec"], "4:1"],
    [["spec", "containers"], "5:3"],
    [["spec", "containers", 0], "6:5"],
    [["spec", "containers", 0, "image"], "7:5"],
    [["spec", "containers", 0, "ports", 1], "8:34"],
    [["spec", "containers", 0, "ports", 1, "containerPort"], "8:35"],
    [["spec", "containers", 1], "10:5"],
    [["spec", "containers", 2], "11:3"],
  ])("%j", (path, place) => {
    expect(locate(pod, path)).toBe(place);
  });

  test.each<[Path, string]>([
    [["status"], "2:1"],
    [["spec", "containers", 0, "securityContext", "privileged"], "6:5"],
    [["spec", "containers", 7], "5:3"],
    [["spec", "containers", 0, "name", "first"], "6:5"],
    [["__proto__"], "2:1"],
    [["spec", "constructor"], "4:1"],
  ])("%j, which does not exist, is where what is around it is", (path, place) => {
    expect(locate(pod, path)).toBe(place);
  });

  test.each<[name: string, text: string, path: Path, place: string]>([
    ["in a later document", "a: 1\n---\n\nb:\n- c\n", ["b", 0], "5:3"],
    ["behind CRLF", "a: 1\r\n---\r\nb:\r\n- c\r\n", ["b", 0], "4:3"],
    ["behind a byte order mark", "\ufeffa: 1", ["a"], "1:2"],
    ["of keys that are no strings", "on:\n  1: x", ["true", "1"], "2:3"],
    ["of an alias", "a: &x {b: 1}\nc: *x", ["c"], "2:1"],
    ["within an alias", "a: &x {b: 1}\nc: *x", ["c", "b"], "1:8"],
    ["of an alias in a list", "- &x {b: 1}\n- *x", [1], "2:3"],
    ["of a merged field", "a: &x {b: 1}\nc:\n  <<: *x", ["c", "b"], "1:8"],
    ["of a field over a merged one", "a: &x {b: 1}\nc:\n  <<: *x\n  b: 2", ["c", "b"], "4:3"],
    ["of the last of equal keys", "a: 1\na: 2", ["a"], "2:1"],
    ["of __proto__", "a: 1\n__proto__:\n  b: 1", ["__proto__", "b"], "3:3"],
    ["in JSON", '{\n\t"a": {\n\t\t"b": 1\n\t}\n}', ["a", "b"], "3:3"],
    ["in a later JSON object", '{"a": 1}\n{"b": 2}', ["b"], "2:2"],
    ["in JSON with escapes of its own", '{"a": "\\/\\ud83d\\ude00\\\\/",\n"b": 2}', ["b"], "2:1"],
    ["in JSON that is no YAML", '{"a"\n: 1, "b": 2}', ["b"], "1:1"],
  ])("%s", (_, text, path, place) => {
    expect(locate(text, path)).toBe(place);
  });

  test("the start of a document is that of its content", () => {
    expect(documents("# a\n\na: 1\n---\n# b\n").map(({ start }) => start)).toEqual([
      { line: 3, column: 1 },
      { line: 5, column: 1 },
    ]);
  });
});

describe("regions", () => {
  const region = (text: string, path: Path): string => {
    const { line, column, end } = documents(text).at(-1)?.regionOf(path) ?? {
      line: 0,
      column: 0,
      end: undefined,
    };
    return `${line}:${column}-${end?.line}:${end?.column}`;
  };

  test.each<[name: string, text: string, path: Path, place: string]>([
    ["of a plain value, without a comment", "a: b c  # d\n", ["a"], "1:1-1:7"],
    ["of a plain value of several lines", "a: b\n  c\nd: e\n", ["a"], "1:1-2:4"],
    ["of a quoted value", "a: 'b''c' \n", ["a"], "1:1-1:10"],
    ["of a block, without the empty lines after it", "a: |\n  b\n\n  c\n\nd: e\n", ["a"], "1:1-4:4"],
    ["of brackets", "a: [b, {c: d} ] # e\n", ["a"], "1:1-1:16"],
    ["of an element of brackets", "a: [b, {c: d} ]\n", ["a", 1], "1:8-1:14"],
    ["of a mapping", "a:\n  b: c\n  d: e\nf: g\n", ["a"], "1:1-3:7"],
    ["of an element", "a:\n- b: c\n  d: e\n- f\n", ["a", 0], "2:3-3:7"],
    ["of a list that is not indented", "a:\n- b\n- c\nd: e\n", ["a"], "1:1-3:4"],
    ["of an alias", "a: &x {b: 1}\nc: *x\n", ["c"], "2:1-2:6"],
    ["of a merged field", "a: &x {b: 1}\nc:\n  <<: *x\n", ["c", "b"], "1:8-1:12"],
    ["of a key without a value", "a:\nb: c\n", ["a"], "1:1-1:3"],
    ["of an empty element", "a:\n-\n- b\n", ["a", 0], "2:1-2:2"],
    ["behind CRLF", "a: b\r\nc: d\r\n", ["c"], "2:1-2:5"],
    ["at the end of a text without a line break", "a: b", ["a"], "1:1-1:5"],
    ["in JSON", '{"a": {"b": [1, 2]}}', ["a", "b"], "1:8-1:19"],
    ["of what is missing: the first line around it", "a:\n  b: c\n  d: e\n", ["a", "f"], "1:1-1:3"],
    ["of what is missing in brackets", "a: {b: c} # d\n", ["a", "f"], "1:1-1:10"],
    ["of what is missing in a document", "# a\nb: c\nd: e\n", ["f"], "2:1-2:5"],
  ])("%s", (_, text, path, place) => {
    expect(region(text, path)).toBe(place);
  });
});

test.each<[text: string, repeated: Path[]]>([
  ["a: 1\nb: {c: 1, c: 2}\na: 2", [["b", "c"], ["a"]]],
  ["- a: 1\n- a: 1\n  on: 2\n  yes: 3", [[1, "true"]]],
  ["a: &x {b: 1}\nc:\n  <<: *x\n  b: 2", []],
  ["a: &x {b: 1, b: 2}\nc: *x", [["a", "b"]]],
  ['{"a": 1, "a": 2}', [["a"]]],
])("the fields of %j that are there more than once", (text, repeated) => {
  expect(documents(text)[0]?.repeated).toEqual(repeated);
});
