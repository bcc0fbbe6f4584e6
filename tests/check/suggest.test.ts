import { rules } from "../../policies";
import { suggest, suggestByWords } from "../../src/author/suggest";
import { ruleMeant } from "../../src/settings/rule-names";

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

test.each([
  ["namespaces exclude", "excludeNamespaces"],
  ["excludedNamespaces", "exclude"],
  ["deployment", "web-deployment.yaml"],
  ["deployment web", "web-deployment.yaml"],
  ["Balancer", "LoadBalancer"],
  ["ab", undefined],
  ["", undefined],
  ["something else", undefined],
])("words: %j may mean %j", (words, meant) => {
  const candidates = ["exclude", "excludeNamespaces", "LoadBalancer", "web-deployment.yaml"];
  expect(suggestByWords(words, meant === "exclude" ? ["level", "exclude"] : candidates)).toBe(meant);
});

test.each([
  ["loadbalancer", /^restrict-load-balancers, /u],
  ["load balancer", /^restrict-load-balancers, /u],
  ["no-latest", /^require-immutable-images$/u],
  ["privileged", /^disallow-privileged-containers, /u],
  ["privileged-container", /^disallow-privileged-containers$/u],
  ["docker socket", /disallow-runtime-socket-mounts/u],
  ["limits", /require-resource-limits/u],
  ["networking/load-balancers", /^restrict-load-balancers /u],
  ["acme/images/no-latest", /^require-immutable-images$/u],
  ["zzz", /^undefined$/u],
])("the rule that is called %s may be %s", (name, meant) => {
  expect(String(ruleMeant(rules, name))).toMatch(meant);
});
