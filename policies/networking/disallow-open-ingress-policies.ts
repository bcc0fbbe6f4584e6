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
  title: "Network policies say who may come in",
  severity: "medium",
  why:
    "A rule without from, or for every address, lets in everybody who can reach the pod: the policy is " +
    "there, and changes nothing.",
  fix: "Name the pods, namespaces or networks that need access in from.",
  references: [
    page(
      "Kubernetes: Network policies",
      "https://kubernetes.io/docs/concepts/services-networking/network-policies/",
    ),
    nsa("network-policies"),
    mitre("T1046"),
  ],
  recommended: {
    level: "warn",
    because: "what is meant for everybody, such as an ingress controller, has such a rule",
  },
  target: objects<NetworkPolicy>(networkPolicy),
  deny: (policy) =>
    isInForce(policy, "Ingress") &&
    ((policy.spec?.ingress ?? []).some(({ from = [] }) => from.length === 0) ||
      isEverywhere((address) =>
        (policy.spec?.ingress ?? []).some(({ from = [] }) =>
          from.some(({ ipBlock }) => ipBlock !== undefined && isInBlock(ipBlock, address)),
        ),
      )),
  message: () => "the policy lets everybody in",
  extent: ({ spec }) => [spec?.podSelector ?? {}],
  examples: {
    good: [
      policy({ policyTypes: ["Ingress"], ingress: [{ from: [{ podSelector: {} }] }] }),
      // Without effect.
      policy({ policyTypes: ["Egress"], ingress: [{}] }),
      policy({ policyTypes: ["Ingress"] }),
      policy({ policyTypes: ["Ingress"], ingress: [{ from: [{ ipBlock: { cidr: "10.0.0.0/8" } }] }] }),
      policy({
        policyTypes: ["Ingress"],
        ingress: [{ from: [{ ipBlock: { cidr: "0.0.0.0/0", except: ["0.0.0.0/1"] } }] }],
      }),
    ],
    bad: [
      policy({ policyTypes: ["Ingress"], ingress: [{}] }),
      policy({ ingress: [{}] }),
      policy({
        policyTypes: ["Ingress"],
        ingress: [{ from: [{ podSelector: {} }] }, { ports: [{ port: 80 }] }],
      }),
      policy({
        policyTypes: ["Ingress"],
        ingress: [{ from: [{ podSelector: {} }, { ipBlock: { cidr: "0.0.0.0/0" } }] }],
      }),
      policy({ policyTypes: ["Ingress"], ingress: [{ from: [{ ipBlock: { cidr: "::/0" } }] }] }),
      policy({
        policyTypes: ["Ingress"],
        ingress: [{ from: [{ ipBlock: { cidr: "0.0.0.0/1" } }, { ipBlock: { cidr: "128.0.0.0/1" } }] }],
      }),
    ],
  },
});
