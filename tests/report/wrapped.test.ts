import { wrapped, wrappedAfter } from "../../src/report/wrapped";

test.each([
  ["nothing is no line", [], []],
  ["what fits is one line", ["a 1", "b 2"], ["a 1, b 2"]],
  ["a line holds 100 characters", ["a".repeat(49), "b".repeat(49)], [`${"a".repeat(49)}, ${"b".repeat(49)}`]],
  ["and no more", ["a".repeat(49), "b".repeat(50)], [`${"a".repeat(49)},`, "b".repeat(50)]],
  [
    "its comma is one of them",
    ["a".repeat(49), "b".repeat(49), "c"],
    [`${"a".repeat(49)},`, `${"b".repeat(49)}, c`],
  ],
  ["what is longer has a line of its own", ["a", "b".repeat(101), "c"], ["a,", `${"b".repeat(101)},`, "c"]],
])("%s", (_, items, lines) => {
  expect(wrapped(items)).toEqual(lines);
});

test.each([
  ["a sentence without a width is one line", "fix: ", "one two", undefined, ["fix: one two"]],
  ["a narrow one is set in", "fix: ", "one two three", 12, ["fix: one two", "     three"]],
  ["a word that is longer has a line of its own", "a ", "b cccccccccc d", 5, ["a b", "  cccccccccc", "  d"]],
])("%s", (_, beginning, sentence, width, lines) => {
  expect(wrappedAfter(beginning, sentence, width)).toEqual(lines);
});
