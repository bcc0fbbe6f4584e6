import { readDocuments } from "../../../src/yaml";

/** The problems of a text, one each. */
function problems(text: string): string[] {
  return [...readDocuments(text)].map((document) => ("problem" in document ? document.problem : "none"));
}

const tooDeep = "the document nests deeper than 1000 levels";

function bomb(levels: number): string {
  const lines = Array.from({ length: levels }, (_, level) => {
    const items = level === 0 ? "lol" : `*a${level - 1}`;
    return `a${level}: &a${level} [${Array.from({ length: 10 }, () => items).join(", ")}]`;
  });
  return lines.join("\n");
}

test.each([
  ["lists in brackets", "[".repeat(100_000)],
  ["closed ones", "[".repeat(100_000) + "]".repeat(100_000)],
  ["mappings in brackets", "{a: ".repeat(100_000)],
  ["lists in lists", "- ".repeat(100_000)],
  ["indented mappings", Array.from({ length: 2000 }, (_, level) => `${" ".repeat(level)}a:`).join("\n")],
  ["JSON", '{"a":'.repeat(100_000) + "1" + "}".repeat(100_000)],
  ["what aliases make", deepAliases()],
])("deep nesting is a problem: %s", (_, text) => {
  expect(problems(text)).toEqual([tooDeep]);
});

/** Twenty anchors, each some levels above the one before. */
function deepAliases(): string {
  const open = "[".repeat(100);
  const close = "]".repeat(100);
  const lines = Array.from(
    { length: 20 },
    (_, n) => `- &a${n} ${open}${n === 0 ? "" : `*a${n - 1}`}${close}`,
  );
  return lines.join("\n");
}

test("1000 levels are none", () => {
  expect(problems("[".repeat(1000) + "]".repeat(1000))).toEqual(["none"]);
  expect(problems("- ".repeat(1000))).toEqual(["none"]);
});

test("a bomb of aliases is a problem where it is for Kubernetes", () => {
  expect(problems(bomb(3))).toEqual(["none"]);
  expect(problems(bomb(10))).toEqual(["the document contains excessive aliasing"]);
  expect(problems("a: &a {b: 1}\nc:\n" + "- *a\n".repeat(500))).toEqual(["none"]);
});

test.each([
  ["a long line", `a: ${"b".repeat(1_000_000)}`],
  ["a long word in quotes", `a: "${"\\n".repeat(200_000)}"`],
  ["many words", `a: ${"b ".repeat(300_000)}`],
  ["many lines", `a: ${"b\n  ".repeat(200_000)}c`],
  ["many empty lines", `a: |${"\n".repeat(500_000)}  b`],
  ["many tabs", `a:${"\t".repeat(500_000)}b`],
  ["a long number", `a: 1${"0".repeat(1_000_000)}`],
  ["a long octal", `a: 0${"7".repeat(1_000_000)}`],
  ["many items", `a: [${"b,".repeat(200_000)}]`],
  ["many keys", Array.from({ length: 100_000 }, (_, n) => `k${n}: &a${n} v`).join("\n")],
  ["space behind a separator", `a: 1\n---${" ".repeat(8_000_000)}`],
  ["space before JSON", `${" ".repeat(8_000_000)}{"a": 1}`],
  ["space behind JSON", `{}${"\xa0".repeat(8_000_000)}`],
  ["binary text", `a: !!binary ${"QUFB".repeat(2_000_000)}`],
  ["many braces in JSON", `{"a": "${"{".repeat(500_000)}"}{}`],
])("%s takes no long time", (_, text) => {
  const start = performance.now();
  expect(problems(text)).not.toHaveLength(0);
  expect(performance.now() - start).toBeLessThan(10_000);
});

test("a key ends within 1024 characters", () => {
  expect(problems(`${"a".repeat(1024)}: b`)).toEqual(["none"]);
  expect(problems(`${"a".repeat(1025)}: b`)).toEqual(["mapping values are not allowed in this context"]);
  expect(problems(`${"😀".repeat(1024)}: b`)).toEqual(["none"]);
  expect(problems(`${"😀".repeat(1025)}: b`)).toEqual(["mapping values are not allowed in this context"]);
});
