import {
  isEverywhere,
  isInBlock,
  isInForce,
  manifests,
  mitre,
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
  title: "Network policies say where pods may go",
  severity: "low",
  why:
    "A rule without to, or for every address, lets the pods reach everything, so that whoever gets into one can send away what is " +
    "there, and attack what is beside it.",
  fix: "Name the pods, namespaces or networks that are needed in to.",
  references: [
    page(
      "Kubernetes: Network policies",
      "https://kubernetes.io/docs/concepts/services-networking/network-policies/",
    ),
    nsa("network-policies"),
    mitre("T1046"),
  ],
  recommended: {
    level: "audit",
    because: "most teams begin with what may come in, and leave what goes out for later",
  },
  target: objects<NetworkPolicy>(networkPolicy),
  deny: (policy) =>
    isInForce(policy, "Egress") &&
    ((policy.spec?.egress ?? []).some(({ to = [], ports = [] }) => to.length === 0 && ports.length === 0) ||
      isEverywhere((address) =>
        (policy.spec?.egress ?? []).some(
          ({ to = [], ports = [] }) =>
            ports.length === 0 &&
            to.some(({ ipBlock }) => ipBlock !== undefined && isInBlock(ipBlock, address)),
        ),
      )),
  message: () => "the policy lets pods go everywhere",
  extent: ({ spec }) => [spec?.podSelector ?? {}],
  examples: {
    good: [
      policy({ policyTypes: ["Egress"], egress: [{ to: [{ podSelector: {} }] }] }),
      // Without effect.
      policy({ policyTypes: ["Ingress"], egress: [{}] }),
      policy({ policyTypes: ["Egress"] }),
      policy({ policyTypes: ["Egress"], egress: [{ ports: [{ port: 53, protocol: "UDP" }] }] }),
      policy({ policyTypes: ["Egress"], egress: [{ to: [{ ipBlock: { cidr: "10.0.0.0/8" } }] }] }),
      policy({
        policyTypes: ["Egress"],
        egress: [{ to: [{ ipBlock: { cidr: "0.0.0.0/0" } }], ports: [{ port: 443 }] }],
      }),
    ],
    bad: [
      policy({ policyTypes: ["Egress"], egress: [{}] }),
      policy({ policyTypes: ["Egress"], egress: [{ to: [{ ipBlock: { cidr: "0.0.0.0/0" } }] }] }),
      policy({ egress: [{}] }),
      policy({ policyTypes: ["Egress"], egress: [{ to: [{ podSelector: {} }] }, {}] }),
    ],
  },
});
