import fc from "fast-check";
import type { KubernetesObject } from "../../src/author";
import { appliesTo } from "../../src/judge/evaluate";
import { kubernetesRules as rules } from "../support/rules";
import { admit } from "../../src/proof/cel";
import { mutated } from "../support/mutations";
import { verdictOf } from "../../src/proof/native";
import { compilePolicies } from "../support/policies";

const policies = compilePolicies();
const examples = rules.flatMap(({ examples: { good, bad } }) => [...good, ...bad]);

/** Fixed, so that a failure can be repeated; the path of a failure is printed by fast-check. */
const seed = 20261121;

test.each(policies.map((policy) => [policy.rule.name, policy] as const))(
  "%s says the same natively and in CEL of examples with fields removed, emptied and exchanged",
  (_, policy) => {
    const { rule } = policy;
    const own = examples.filter((example) => appliesTo(rule, example));
    fc.assert(
      fc.property(mutated(own), (object: KubernetesObject) => {
        const native = verdictOf(rule, object);
        // An object that no API server accepts has no verdict to agree on.
        fc.pre(native.verdict !== "error");
        expect(admit(policy, object)).toEqual(native);
      }),
      { seed, numRuns: 200 },
    );
  },
);
