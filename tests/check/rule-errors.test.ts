import { ShapeError } from "../../src/author/shape";
import { ruleErrorOf } from "../../src/judge/rule-errors";

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
  ["what is no error", "hunter2", [], "the rule fails on it (string)"],
])("what keeps a rule from judging is %s", (_, error, path, message) => {
  expect(ruleErrorOf(error)).toEqual({ path, message });
});
