/** Rules that guard one thing in AWS and in the cluster name each other. */
import { pack, rules } from "../../policies";
import { twinsOf } from "../../src/author";
import { reachesAdmission } from "../../src/author/catalogue";
import { rulePages } from "../../src/generate/rule-pages";
import { twinsPage } from "../../src/generate/twins-page";
import { explanation } from "../../src/report/explanation";

const { twins = [] } = pack;
const byPath = new Map(rules.map((rule) => [rule.path, rule]));

test.each(twins)("$thing: rules of AWS on one side, of Kubernetes on the other", ({ aws, kubernetes }) => {
  const sides = [aws, kubernetes].map((paths) =>
    paths.map((path) => {
      const rule = byPath.get(path);
      return rule === undefined ? `there is no rule ${path}` : reachesAdmission(rule);
    }),
  );
  expect(sides).toEqual([aws.map(() => false), kubernetes.map(() => true)]);
});

test("who is a twin has a twin", () => {
  const alone = rules.flatMap(({ path }) =>
    twinsOf(path, twins).filter((other) => !twinsOf(other, twins).includes(path)),
  );
  expect(alone).toEqual([]);
});

test("a rule has the twins of all that it guards, once", () => {
  const side = { why: "Because.", kubernetes: ["c/one", "c/two"] };
  const two = [
    { ...side, thing: "this", aws: ["a/one"] },
    { ...side, thing: "that", aws: ["a/one", "a/two"] },
  ];
  expect(twinsOf("a/one", two)).toEqual(["c/one", "c/two"]);
  expect(twinsOf("c/two", two)).toEqual(["a/one", "a/two"]);
  expect(twinsOf("a/three", two)).toEqual([]);
});

test("the page of all, the page of a rule and its explanation name the twins", () => {
  const rule = rules.filter(({ name }) => name === "require-immutable-tags");
  const tags = rule.flatMap(({ path }) => twinsOf(path, twins));

  expect(twinsPage(twins, rules)).toContain(
    "| which build of an image runs | [require-immutable-tags](rules/ecr/require-immutable-tags.md) | " +
      "[require-image-digests](rules/images/require-image-digests.md), ",
  );
  expect(
    rulePages(rules, [], twins, () => ({ good: [], bad: [] })).get(
      "docs/rules/ecr/require-immutable-tags.md",
    ),
  ).toContain(
    "**[Twins](../../twins.md)**, which guard the same on the other side: " +
      "[require-image-digests](../images/require-image-digests.md), ",
  );
  expect(rule.map((each) => explanation(each, { twins: tags })).join()).toContain(
    "Twins, which guard the same on the other side\n  images/require-immutable-images\n  images/require-image-digests\n",
  );
});
