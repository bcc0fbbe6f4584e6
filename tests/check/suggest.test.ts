import { suggest } from "../../src/author/suggest";

const names = ["require-readiness-probe", "require-resource-limits", "require-resource-requests", "kind"];

test.each([
  ["require-readines-probe", "require-readiness-probe"],
  ["readiness-probe", "require-readiness-probe"],
  ["require-resource-limit", "require-resource-limits"],
  ["REQUIRE-RESOURCE-REQUESTS", "require-resource-requests"],
  ["knid", "kind"],
  ["kin", "kind"],
  ["probe", "require-readiness-probe"],
  ["something-else", undefined],
  ["", undefined],
])("%j may mean %j", (word, meant) => {
  expect(suggest(word, names)).toBe(meant);
});

test("there is nothing to suggest where there is nothing", () => {
  expect(suggest("kind", [])).toBeUndefined();
});
