import {
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

function reaching(except: string[]): ReturnType<typeof manifests.pod> {
  return policy({ policyTypes: ["Egress"], egress: [{ to: [{ ipBlock: { cidr: "0.0.0.0/0", except } }] }] });
}

export default rule({
  title: "Network policies keep pods from the metadata of the cloud",
  severity: "high",
  why:
    "The address 169.254.169.254 hands out the credentials of the node to whoever asks; a rule for the whole" +
    " internet includes it.",
  fix: "Add 169.254.169.254/32 to the except of the ipBlock.",
  references: [
    nsa("cloud-metadata"),
    mitre("T1552.007"),
    page(
      "Kubernetes: Securing a cluster, restricting cloud metadata API access",
      "https://kubernetes.io/docs/tasks/administer-cluster/securing-a-cluster/#restricting-cloud-metadata-api-access",
    ),
  ],
  recommended: {
    level: "warn",
    because:
      "clusters outside the clouds, and those that require tokens there, have nothing to hide at that address",
  },
  target: objects<NetworkPolicy>(networkPolicy),
  deny: (policy) =>
    isInForce(policy, "Egress") &&
    (policy.spec?.egress ?? []).some(({ to = [] }) =>
      to.some(
        ({ ipBlock }) =>
          ["0.0.0.0/0", "128.0.0.0/1", "169.254.0.0/16", "169.254.169.254/32"].includes(
            ipBlock?.cidr ?? "",
          ) &&
          !(ipBlock?.except ?? []).some((range) =>
            ["169.254.169.254/32", "169.254.0.0/16", "169.254.169.0/24"].includes(range),
          ),
      ),
    ),
  message: () => "the policy lets pods reach 169.254.169.254",
  extent: ({ spec }) => [spec?.podSelector ?? {}],
  examples: {
    good: [
      // Without effect.
      policy({ policyTypes: ["Ingress"], egress: [{ to: [{ ipBlock: { cidr: "0.0.0.0/0" } }] }] }),
      reaching(["169.254.169.254/32"]),
      reaching(["10.0.0.0/8", "169.254.0.0/16"]),
      policy({ policyTypes: ["Egress"], egress: [{ to: [{ podSelector: {} }] }] }),
      policy({ policyTypes: ["Egress"], egress: [{ to: [{ ipBlock: { cidr: "203.0.113.0/24" } }] }] }),
    ],
    bad: [
      reaching([]),
      reaching(["10.0.0.0/8"]),
      policy({ policyTypes: ["Egress"], egress: [{ to: [{ ipBlock: { cidr: "169.254.169.254/32" } }] }] }),
      policy({
        policyTypes: ["Egress"],
        egress: [{ to: [{ podSelector: {} }, { ipBlock: { cidr: "0.0.0.0/0" } }] }],
      }),
    ],
  },
});
