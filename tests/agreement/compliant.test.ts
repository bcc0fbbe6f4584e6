/** The object by which the cost of policies is measured. */
import { kubernetesRules as rules } from "../support/rules";
import { appliesTo } from "../../src/judge/evaluate";
import { compliant } from "../support/compliant";
import { verdictOf } from "../../src/proof/native";

test("a Deployment of the benchmark keeps every rule that looks at it", () => {
  const asked = rules.filter((rule) => appliesTo(rule, compliant));
  expect(asked.length).toBeGreaterThan(50);
  const broken = asked.filter((rule) => verdictOf(rule, compliant).verdict !== "pass");
  expect(broken.map(({ name }) => name)).toEqual([]);
});
