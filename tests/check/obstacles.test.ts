import { manifests, type Rule } from "../../src/author";
import { judge } from "../../src/judge/evaluate";
import { obstacles } from "../../src/judge/obstacles";
import { rules } from "./rules";

const [, ports] = rules as [Rule, Rule, Rule];

/** What keeps the rule on ports from judging a Deployment with one container with this value of `ports`. */
function obstaclesTo(value: unknown, rule: Rule = ports): unknown {
  const object = manifests.deployment({ containers: [{ name: "app", ports: value as [] }] });
  return obstacles(rule, object, judge(rule, object).errors);
}

const container = ["spec", "template", "spec", "containers", 0];
const where = "spec.template.spec.containers[0].ports";

test.each<[string, unknown, unknown]>([
  ["nothing", undefined, []],
  ["a list", [{ containerPort: 80 }], []],
  [
    "text",
    "22",
    [
      {
        path: [...container, "ports"],
        complaint: `${where} is a string, and the rule expects something else`,
      },
    ],
  ],
  [
    "a mapping",
    { containerPort: 22 },
    [
      {
        path: [...container, "ports"],
        complaint: `${where} is a mapping, and the rule expects something else`,
      },
    ],
  ],
  ["a list with null", [null], [{ path: [...container, "ports", 0], complaint: `${where}[0] is null` }]],
])("a rule that expects a list or nothing, where there is %s", (_, value, expected) => {
  expect(obstaclesTo(value)).toMatchObject(expected as object);
});

test("what targets find misshapen stays as they say it", () => {
  const object = manifests.deployment("no pod" as never);
  expect(obstacles(ports, object, judge(ports, object).errors)).toEqual([
    { path: ["spec", "template", "spec"], complaint: "spec.template.spec must be a mapping" },
  ]);
});

test("each item that a rule cannot judge is an obstacle", () => {
  const object = manifests.deployment({
    containers: [
      { name: "a", ports: 1 as never },
      { name: "b", ports: 2 as never },
    ],
  });
  expect(obstacles(ports, object, judge(ports, object).errors)).toMatchObject([
    { path: [...container, "ports"] },
    { path: [...container.slice(0, -1), 1, "ports"] },
  ]);
});

test.each<[string, Rule["deny"], string]>([
  [
    "a field that is missing",
    (item) => (item as { resources: { limits: string } }).resources.limits === "",
    "spec.template.spec.containers[0].resources is missing",
  ],
  [
    "an earlier read than the last one",
    (item) => {
      const { name, ports: value } = item as { name: string; ports: string };
      return name.includes("x") || value.includes(name, 0) || name.concat(name) === value.concat.call(value);
    },
    "spec.template.spec.containers[0].ports is a number, and the rule expects something else",
  ],
  [
    "something that is no list",
    (item) => [...(item as { ports: number[] }).ports].length > 0,
    "spec.template.spec.containers[0].ports is a number, and the rule expects something else",
  ],
  [
    "a mistake of the rule's own",
    () => {
      throw new RangeError("too deep\nto see");
    },
    "the rule fails on it (too deep)",
  ],
])("a failure is laid to %s", (_, deny, complaint) => {
  expect(obstaclesTo(5, { ...ports, deny })).toMatchObject([{ complaint }]);
});
