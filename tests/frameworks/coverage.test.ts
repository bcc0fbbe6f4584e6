/** Each control has a rule, or the reason why it can have none; what is the same elsewhere is covered by the same. */
import { rules } from "../../policies";
import { frameworks } from "../../src/author";
import { controlsOf, coverage } from "../../src/report/coverage";

describe.each(frameworks)("$id", (framework) => {
  const controls = coverage(framework, rules);

  test("each control has a rule or the reason why there is none", () => {
    const open = controls.filter((each) => each.rules.length === 0 && each.reason === undefined);
    expect(open.map(({ control }) => control)).toEqual([]);
  });

  test("no control that a rule covers has a reason why none can", () => {
    const contradictory = controls.filter((each) => each.rules.length > 0 && each.reason !== undefined);
    expect(contradictory.map(({ control }) => control)).toEqual([]);
  });
});

const covered: [string, string, string[]][] = [
  ["disallow-user-policies", "cis-aws-5", ["1.14"]],
  ["disallow-user-policies", "cis-aws-7", ["2.13"]],
  ["require-distribution-logs", "cis-aws-7", ["4.10"]],
  ["require-distribution-logs", "cis-aws-5", []],
  ["restrict-cluster-admin-bindings", "cis", ["5.1.1"]],
  ["restrict-cluster-admin-bindings", "cis-eks", ["4.1.1"]],
  ["restrict-cluster-admin-access", "cis-eks", ["4.1.1"]],
  ["restrict-cluster-admin-access", "cis", []],
];

test.each(covered)("%s covers of %s %j", (name, framework, expected) => {
  const rule = rules.find((each) => each.name === name);
  expect(rule && controlsOf(rule, framework)).toEqual(expected);
});
