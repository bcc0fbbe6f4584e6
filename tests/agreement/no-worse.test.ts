/**
 * The ratchet judges an update by what breaks a rule: no field that `deny` reads changes from one value that breaks the
 * rule to another, even where the message stays the same.
 */
import { isDeepStrictEqual } from "node:util";
import type { KubernetesObject, Rule } from "../../src/author";
import { judge } from "../../src/judge/evaluate";
import type { Path } from "../../src/author/shape";
import { admit } from "../../src/proof/cel";
import { denyReads, valueAt, withValue } from "../support/deny-reads";
import { compilePolicies } from "../support/policies";

const policies = compilePolicies([], { level: "deny" });

/** Changes that are let pass, as the values mean the same or the fewer break the rule; by rule, with the reason. */
const equal: Readonly<Record<string, string>> = {
  "disallow-net-raw": "what is missing among the dropped capabilities is missing, whatever else is there",
  "require-dropped-capabilities": "the same; disallow-net-raw says it where it matters",
  "require-internal-load-balancers": "a value that does not make a load balancer internal is as good as none",
  "require-load-balancer-source-ranges": "no range at all lets in everybody, as does 0.0.0.0/0",
  "require-low-ndots": "options that are not ndots, and the two policies that ask the cluster, mean the same",
  "require-multiple-replicas":
    "what was applied says only whether replicas was written, which each of these says",
  "require-pod-spreading": "who may scale does so by the subresource, of which no policy is asked",
};

/** Values of the type of another; what is no text and no number breaks a rule in one way only. */
function othersLike(value: unknown): unknown[] {
  if (typeof value === "string") return [`${value}x`, `${value}-2`, `y${value}`];
  return typeof value === "number" ? [value + 1, value * 10, value - 1] : [];
}

/** What a rule says of an object; undefined where it cannot judge it. */
function wordsOf(rule: Rule, object: unknown): string[] | undefined {
  try {
    const { violations, errors } = judge(rule, object as KubernetesObject);
    return errors.length > 0 ? undefined : violations.map(({ message }) => message).sort();
  } catch {
    return undefined;
  }
}

const isIdentity = ([first, second]: Path): boolean =>
  first === "kind" ||
  first === "apiVersion" ||
  (first === "metadata" && (second === "name" || second === "namespace"));

test.each(policies.map((policy) => [policy.name, policy] as const))(
  "%s lets no breach become another",
  (_, policy) => {
    const { rule } = policy;
    const examples = [...rule.examples.bad, ...rule.examples.good];
    const passed = new Set<string>();
    for (const bad of rule.examples.bad) {
      const words = wordsOf(rule, bad) ?? [];
      for (const path of denyReads(rule, bad).filter((each) => !isIdentity(each))) {
        const value = valueAt(bad, path);
        const values = [...othersLike(value), ...examples.map((example) => valueAt(example, path))].filter(
          (other) => typeof other === typeof value && other !== "",
        );
        const changed = values.map((other) => withValue(bad, path, other) as KubernetesObject);
        // A value that breaks the rule is one without which less is said.
        const breaks = [undefined, ...values].some((other) => {
          const said = wordsOf(rule, withValue(bad, path, other));
          return (
            said !== undefined && said.length < words.length && said.every((each) => words.includes(each))
          );
        });
        if (!breaks || othersLike(value).length === 0) continue;
        for (const after of changed) {
          if (isDeepStrictEqual(after, bad) || !isDeepStrictEqual(wordsOf(rule, after), words)) continue;
          if (admit(policy, after, bad).verdict !== "fail") {
            passed.add(
              `${path.join(".")}: ${JSON.stringify(value)} → ${JSON.stringify(valueAt(after, path))}`,
            );
          }
        }
      }
    }
    if (equal[rule.name] === undefined) expect([...passed]).toEqual([]);
    else expect([...passed]).not.toEqual([]);
  },
);
