/** The names of other objects in messages. */
import { relations } from "../../src/author";

test.each([
  [["web"], "web"],
  [["web", "api", "web"], "web, api"],
  [["a", "b", "c", "d", "e"], "a, b, c, d, e"],
  [["a", "b", "c", "d", "e", "f", "g"], "a, b, c, d, e and 2 more"],
])("%j is %s", (names, text) => {
  expect(relations.describeNames(names)).toBe(text);
});
