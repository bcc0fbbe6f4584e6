import {
  isInForce,
  manifests,
  type NetworkPolicy,
  networkPolicy,
  nsa,
  objects,
  page,
  rule,
} from "../../src/author";

type Spec = NonNullable<NetworkPolicy["spec"]>;

const podSelector = { matchLabels: { app: "web" } };

function policy(spec: Omit<Spec, "podSelector">): ReturnType<typeof manifests.pod> {
  return manifests.of<NetworkPolicy>(networkPolicy, { spec: { podSelector, ...spec } });
}

export default rule({
  title: "Network policies have rules for their types only",
  severity: "medium",
  why:
    "Rules for a direction that policyTypes leaves out have no effect at all: whoever reads them believes " +
    "the pods protected.",
  fix: "Add the direction to spec.policyTypes, or remove its rules.",
  references: [
    page(
      "Kubernetes: Network policies",
      "https://kubernetes.io/docs/concepts/services-networking/network-policies/",
    ),
    nsa("network-policies"),
  ],
  recommended: { level: "deny", because: "such rules never do what is written" },
  target: objects<NetworkPolicy>(networkPolicy),
  deny: (policy) =>
    ((policy.spec?.egress ?? []).length > 0 && !isInForce(policy, "Egress")) ||
    ((policy.spec?.ingress ?? []).length > 0 && !isInForce(policy, "Ingress")),
  message: (policy) =>
    `the policy has ${isInForce(policy, "Egress") ? "ingress" : "egress"} rules, and not that direction among its policyTypes`,
  examples: {
    good: [
      policy({ ingress: [{ from: [{ podSelector: {} }] }] }),
      policy({ egress: [{ to: [{ podSelector: {} }] }] }),
      policy({ policyTypes: ["Ingress", "Egress"], ingress: [{}], egress: [{}] }),
      policy({ policyTypes: ["Ingress"] }),
      policy({ policyTypes: ["Egress"] }),
    ],
    bad: [
      policy({ policyTypes: ["Ingress"], egress: [{ to: [{ podSelector: {} }] }] }),
      policy({ policyTypes: ["Egress"], ingress: [{ from: [{ podSelector: {} }] }] }),
    ],
  },
});
