/** Answers whose cells mean harm to whoever shows them. */
import { answerAs, answerFormats, type AnswerFormat } from "../../src/report/answer";

const hostile = '=a"]\u001b[31m\u202e\n##[error],<b>';

function shown(format: AnswerFormat, cell: string): string {
  const columns = { name: "text", path: "path", all: "list" } as const;
  const rows = [{ name: cell, path: [cell, "end"], all: [cell] }];
  return answerAs(format, { name: "q", title: "Q", columns, rows, notes: [], problems: [] });
}

test.each(answerFormats)("%s has nothing that a terminal, a page or a log obeys", (format) => {
  const text = shown(format, hostile);
  expect(text).toContain("end");
  expect(text).not.toMatch(/[\u001b\u202e]|##\[/u);
  expect(text.split("\n").length).toBe(shown(format, "a").split("\n").length);
});

test("json reads back the same", () => {
  const { rows } = JSON.parse(shown("json", hostile)) as { rows: unknown };
  expect(rows).toEqual([{ name: hostile, path: [hostile, "end"], all: [hostile] }]);
});

test.each([
  ["=1+1", "'=1+1"],
  ["@a", "'@a"],
  ["-a", "'-a"],
  ["-1", "-1"],
  ["a,b", '"a,b"'],
  ['a"b', '"a""b"'],
])("csv calculates nothing and splits nothing: %s", (cell, field) => {
  expect(shown("csv", cell).split("\r\n")[1]?.startsWith(`${field},`)).toBe(true);
});

test.each([
  ["mermaid", '  n0["a#34;]#60;b#62;"]'],
  ["dot", '  n0 [label="a\\"]<b>"]'],
] as const)("%s stays within its labels", (format, line) => {
  expect(shown(format, 'a"]<b>').split("\n")).toContain(line);
});

test.each([
  ["table", "NAME  PATH  ALL\n-     -     -\n\n1 row\n"],
  ["csv", "name,path,all\r\n,,\r\n"],
  ["mermaid", "flowchart LR\n"],
  ["dot", "digraph {\n  rankdir=LR\n  node [shape=box]\n}\n"],
] as const)("%s of a row without values", (format, text) => {
  const columns = { name: "text", path: "path", all: "list" } as const;
  const rows = [{ name: undefined, path: [], all: [] }];
  expect(answerAs(format, { name: "q", title: "Q", columns, rows, notes: [], problems: [] })).toBe(text);
});
