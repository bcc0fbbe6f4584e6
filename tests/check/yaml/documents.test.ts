import { readDocuments } from "../../../src/yaml";

/** The documents of a text by value, the problems as text. */
function read(text: string): unknown[] {
  return [...readDocuments(text)].map((document) =>
    "problem" in document
      ? `${document.position.line}:${document.position.column} ${document.problem}`
      : document.value,
  );
}

describe("YAML with many documents", () => {
  test.each<[name: string, text: string, documents: unknown[]]>([
    ["nothing", "", []],
    ["no more than a comment", "# a\n", [undefined]],
    ["null", "null\n", [undefined]],
    ["one, with a separator before", "---\na: 1\n", [{ a: 1 }]],
    ["separators with comments", "--- # a\na: 1\n---\t# b\nb: 2\n", [{ a: 1 }, { b: 2 }]],
    ["several separators in a row", "a: 1\n---\n---\nb: 2\n---\n", [{ a: 1 }, { b: 2 }]],
    ["an empty one in between", "a: 1\n---\n# b\n---\nc: 3\n", [{ a: 1 }, undefined, { c: 3 }]],
    ["line ends of Windows", "a: 1\r\n---\r\nb: |\r\n  c\r\n  d\r\n", [{ a: 1 }, { b: "c\nd\n" }]],
    ["byte order marks", "\ufeffa: 1\n---\n\ufeffb: 2\n", [{ a: 1 }, { b: 2 }]],
    ["a separator in text", "a: |\n  b\n---\nc: 3\n", [{ a: "b\n" }, { c: 3 }]],
    ["an indented one, which separates nothing", "a: |\n  b\n  ---\n", [{ a: "b\n---\n" }]],
  ])("%s", (_, text, documents) => {
    expect(read(text)).toStrictEqual(documents);
  });

  test("a broken one leaves the others readable, with its place in the file", () => {
    expect(read("a: 1\n---\nb: c: d\n---\n# e\n\ne:\n - *f\n---\ng: 7\n")).toEqual([
      { a: 1 },
      "3:5 mapping values are not allowed in this context",
      "8:4 the alias names no anchor before it",
      { g: 7 },
    ]);
  });

  test("what follows a separator on its line is a problem", () => {
    expect(read("a: 1\n--- b: 2\nc: 3\n")).toEqual([
      { a: 1 },
      "2:1 nothing but a comment may follow --- on its line",
      { c: 3 },
    ]);
  });

  test.each([
    ["behind an end marker", "a: 1\n...\nb: 2\n", "3:1"],
    ["less indented than the start", " a: 1\nb: 2\n", "2:1"],
    ["behind brackets", "{a: 1}\n{b: 2}\n", "2:1"],
    ["broken, behind an end marker", "a: 1\n...\n: : :\n@\n", "3:1"],
  ])("what kubectl ignores is a problem: %s", (_, text, position) => {
    expect(read(text)).toEqual([{ a: 1 }, `${position} Kubernetes ignores the document from here on`]);
  });

  test.each([
    ["ends with 4096 bytes", `b: ${"x".repeat(4093)}`, true],
    ["ends with 8192 bytes", `b: ${"é".repeat(4094)}x`, true],
    ["ends with a line break", `b: ${"x".repeat(4093)}\n`, false],
    ["is longer", `b: ${"x".repeat(4094)}`, false],
    ["is shorter", `b: ${"x".repeat(4092)}`, false],
  ])("the last line is lost to kubectl: it %s", (_, line, isLost) => {
    const problem = "2:1 kubectl does not read this line: end it with a line break";
    expect(read(`a: 1\n${line}`).slice(1)).toEqual(isLost ? [problem] : []);
  });

  test("an end marker with nothing behind it is none", () => {
    expect(read("a: 1\n...\n# b\n")).toEqual([{ a: 1 }]);
  });

  test("a forbidden character breaks only its document", () => {
    expect(read("a: \0\n---\nb: 2\n")).toEqual(["1:4 the character U+0000 is not allowed", { b: 2 }]);
  });
});

describe("JSON", () => {
  test.each<[name: string, text: string, documents: unknown[]]>([
    ["one object", ' \n{"a": [1, null, "yes"]}\n', [{ a: [1, null, "yes"] }]],
    ["objects in a row", '{"a":"}{\\""}{"b":2}\n{"c":3}', [{ a: '}{"' }, { b: 2 }, { c: 3 }]],
    ["separated objects", '{"a": 1}\n---\n{"b": yes}\n', [{ a: 1 }, { b: true }]],
    ["YAML that looks like it", "{a: 1}", [{ a: 1 }]],
    ["a comma too many, which is YAML", '{"a": 1,}', [{ a: 1 }]],
    ["escapes that YAML does not have", '{"a": "\\ud83d\\ude00\\/"}', [{ a: "😀/" }]],
    ["the last of equal keys", '{"a": 1, "a": 2}', [{ a: 2 }]],
    ["a name that means something to JavaScript", '{"__proto__": 1}', [JSON.parse('{"__proto__": 1}')]],
    ["too large a number", '{"a": 1e400}', ["1:1 a number is too large"]],
    ["half a character", '{"a": "\\ud83d"}', ["1:1 found invalid Unicode character escape code"]],
    [
      "a value that is no object behind one",
      '{"a": 1}null{"b": 2}',
      [
        { a: 1 },
        "1:9 kubectl takes this for one more JSON value: put --- on a line before it",
        { 'null{"b"': "2}" },
      ],
    ],
    [
      "a number behind one, though it starts a mapping",
      '{"a": 1}\n1: b\n',
      [{ a: 1 }, "2:1 kubectl takes this for one more JSON value: put --- on a line before it", { "1": "b" }],
    ],
    ["a mapping behind one", '{"a": 1}\nb: 2\n', [{ a: 1 }, { b: 2 }]],
    ["space that only Go knows behind one", '{"a": 1}\x85\x85\nb: 2\n', [{ a: 1 }, { b: 2 }]],
    [
      "a byte order mark behind one",
      '{"a": 1}\n---\nx: \ufeff\n',
      [{ a: 1 }, "3:4 the character U+FEFF is not allowed"],
    ],
    [
      "too little behind one",
      '{"a": 1} b',
      [{ a: 1 }, "1:10 kubectl stops here, where it expects one more JSON object", "b"],
    ],
    [
      "a brace too far from the start, so that YAML's escapes count",
      `${" ".repeat(4096)}{"a": "\\/"}`,
      ["1:4105 found unknown escape character"],
    ],
    ["a brace just near enough", `${" ".repeat(4095)}{"a": "\\/"}`, [{ a: "/" }]],
    ["a broken one", '{"a": 1', ["1:8 did not find expected ',' or '}'"]],
    [
      "a separator after several objects, where kubectl stops",
      '{"a": 1}{"b": 2}\n---\nc: 3\n',
      [{ a: 1 }, { b: 2 }, "2:1 kubectl stops here, where it expects one more JSON object", { c: 3 }],
    ],
  ])("%s", (_, text, documents) => {
    expect(read(text)).toStrictEqual(documents);
  });
});
