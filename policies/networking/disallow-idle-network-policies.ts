import {
  linksOf,
  manifests,
  networkPolicy,
  page,
  relations,
  rule,
  type NetworkPolicy,
} from "../../src/author";

const { describeSelector, isolating, podKinds, policySelector, specOf } = relations;

const web = manifests.deployment({ containers: [{ name: "app", image: "nginx:1.27.0" }] });

type Spec = NonNullable<NetworkPolicy["spec"]>;

function policy(podSelector: Spec["podSelector"]): ReturnType<typeof manifests.pod> {
  return manifests.of<NetworkPolicy>(networkPolicy, { spec: { podSelector } });
}

export default rule({
  title: "Network policies select pods that there are",
  severity: "medium",
  why: "A policy whose selector fits no pod protects nothing, though whoever reads it believes the pods protected.",
  fix: "Give the selector labels that the template of the pods has in the same namespace, or remove the policy.",
  references: [
    page(
      "Kubernetes: Network policies",
      "https://kubernetes.io/docs/concepts/services-networking/network-policies/",
    ),
  ],
  recommended: { level: "warn", because: "the pods may be made by an operator from an object of its own" },
  notAtAdmission: "a NetworkPolicy is best there before the pods that it is for",
  target: linksOf(isolating, { reads: podKinds }),
  // A policy for a whole namespace waits for its pods.
  deny: (link, { inventory }) =>
    policySelector(specOf(link.from))?.length !== 0 && inventory.found(link).length === 0,
  message: ({ from }) =>
    `no pods of the namespace ${from.namespace ?? ""} have the labels ${describeSelector(policySelector(specOf(from)) ?? [])}`,
  examples: {
    good: [
      manifests.set(policy({ matchLabels: { app: "web" } }), web),
      manifests.set(policy({ matchExpressions: [{ key: "app", operator: "Exists" }] }), web),
      manifests.set(policy({})),
    ],
    bad: [
      manifests.set(policy({ matchLabels: { app: "wbe" } }), web),
      manifests.set(policy({ matchExpressions: [{ key: "app", operator: "DoesNotExist" }] }), web),
    ],
  },
});
