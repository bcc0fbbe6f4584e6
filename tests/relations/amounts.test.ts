/** Numbers and percentages as the controllers round them. */
import { allowedDisruptions, amountOf } from "../../src/author/relations";

test.each([
  [2, 5, "up", 2],
  [0, 5, "up", 0],
  ["50%", 5, "up", 3],
  ["50%", 5, "down", 2],
  ["25%", 3, "down", 0],
  ["25%", 3, "up", 1],
  ["0%", 3, "up", 0],
  ["100%", 3, "down", 3],
  ["2", 5, "up", undefined],
  ["half", 5, "up", undefined],
  [1.5, 5, "up", undefined],
] as const)("%j of %d rounded %s is %s", (value, total, rounding, expected) => {
  expect(amountOf(value, total, rounding)).toBe(expected);
});

test.each([
  [{ minAvailable: 1 }, 1, 0],
  [{ minAvailable: 1 }, 2, 1],
  [{ minAvailable: 3 }, 2, 0],
  [{ minAvailable: "50%" }, 1, 0],
  [{ minAvailable: "50%" }, 3, 1],
  [{ minAvailable: "51%" }, 2, 0],
  [{ minAvailable: "0%" }, 2, 2],
  [{ maxUnavailable: 0 }, 3, 0],
  [{ maxUnavailable: "1%" }, 3, 1],
  [{ maxUnavailable: "30%" }, 1, 1],
  [{ maxUnavailable: 5 }, 2, 2],
  [{}, 1, 0],
  [{ maxUnavailable: "x" }, 1, undefined],
])("a budget of %j and %d pods allows %s evictions", (budget, pods, expected) => {
  expect(allowedDisruptions(budget, pods)).toBe(expected);
});
