/** What is written item by item is what would be written as a whole. */
import { jsonPieces, jsonText, Streamed } from "../../src/report/json-text";
import { whole } from "./whole";

/** A list of this length. */
function list(length: number): object[] {
  return Array.from({ length }, (_, at) => ({
    at,
    name: at % 2 === 0 ? "##\u{200b}é\n" : [],
    none: undefined,
  }));
}

const shapes: readonly (readonly [string, (items: unknown) => unknown])[] = [
  ["alone", (items) => items],
  ["in an object", (items) => ({ version: 1, none: undefined, items, after: { list: [], "##": {} } })],
  ["in a list within an object", (items) => ({ runs: [{ before: [1], results: items }, {}], end: null })],
];

describe.each(shapes)("a list %s", (_, around) => {
  test.each([0, 1, 2, 255, 256, 257, 600])("of %i", (length) => {
    const items = list(length);
    expect(whole(jsonPieces(around(Streamed.of(items, (item) => item))))).toBe(jsonText(around(items)));
  });
});
