import { ShapeError, ValueError } from "../../src/author/shape";
import { judge } from "../../src/judge/evaluate";
import { ruleErrorOf } from "../../src/judge/rule-errors";
import { rules } from "./rules";

test.each<[title: string, error: unknown, path: readonly string[], message: string]>([
  [
    "a misshapen object",
    new ShapeError(["spec", "ports"], "a list"),
    ["spec", "ports"],
    "spec.ports must be a list",
  ],
  [
    "a mistake, whose words may quote a secret",
    new RangeError("hunter2"),
    [],
    "the rule fails on it (RangeError)",
  ],
  [
    "a text that is no range of addresses",
    new ValueError("a range of addresses such as 10.0.0.0/8"),
    [],
    "a value must be a range of addresses such as 10.0.0.0/8",
  ],
  ["what is no error", "hunter2", [], "the rule fails on it (string)"],
])("what keeps a rule from judging is %s", (_, error, path, message) => {
  expect(ruleErrorOf(error)).toEqual({ path, message });
});

test.each<[what: string, says: unknown]>([
  ["a text", "yes"],
  ["nothing", undefined],
  ["a promise", Promise.resolve(false)],
])("a rule whose deny gives %s has not judged", (_, says) => {
  const [first] = rules;
  if (first === undefined) throw new Error("there is no rule");
  const made = { ...first, deny: () => says as boolean };
  const [web] = made.examples.good;
  expect(judge(made, web)).toEqual({ violations: [], errors: [new Error("deny must give true or false")] });
});
