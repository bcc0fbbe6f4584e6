import { isDeepStrictEqual } from "node:util";
import { kubernetesRules as rules } from "../support/rules";
import { appliesTo } from "../../src/judge/evaluate";
import { admit } from "../../src/proof/cel";
import { verdictOf } from "../../src/proof/native";
import { compilePolicies } from "../support/policies";

const policies = compilePolicies();
const examples = rules.flatMap(({ name, examples: { good, bad } }) => [
  ...good.map((object, at) => ({ object, title: `good example ${at + 1} of ${name}` })),
  ...bad.map((object, at) => ({ object, title: `bad example ${at + 1} of ${name}` })),
]);

describe.each(policies.map((policy) => [policy.rule.name, policy] as const))("%s", (_, policy) => {
  const { rule } = policy;

  test.each(rule.examples.bad.map((object, at) => [at + 1, object] as const))(
    "bad example %i breaks it",
    (_at, object) => {
      expect(verdictOf(rule, object)).toMatchObject({ verdict: "fail" });
    },
  );

  test.each(rule.examples.good.map((object, at) => [at + 1, object] as const))(
    "good example %i keeps it",
    (_at, object) => {
      expect(verdictOf(rule, object)).toEqual({ verdict: "pass" });
    },
  );

  test("its CEL says the same of every example of every rule, in the same words", () => {
    const judged = examples.filter(({ object }) => appliesTo(rule, object));
    const differences = judged
      .map(({ object, title }) => ({ title, cel: admit(policy, object), native: verdictOf(rule, object) }))
      .filter(({ cel, native }) => !isDeepStrictEqual(cel, native));
    expect(differences).toEqual([]);
    expect(judged.length).toBeGreaterThanOrEqual(rule.examples.bad.length);
  });
});
