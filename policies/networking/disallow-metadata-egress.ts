import {
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

type Port = NonNullable<NonNullable<Spec["egress"]>[number]["ports"]>[number];

/** Whether TCP port 80, where the clouds answer, is among the ports; a name is that of a port of pods. */
function isOfWeb({ protocol = "TCP", port = 80, endPort = 0 }: Port): boolean {
  return protocol === "TCP" && (`${port}` === "80" || (endPort >= 80 && /^[1-7]?[0-9]$/u.test(`${port}`)));
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
  fix: "Add 169.254.169.254/32 to the except of the ipBlock, or name in to what the pods need.",
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
    (policy.spec?.egress ?? []).some(
      ({ to = [], ports = [] }) =>
        (to.length === 0 && (ports.length === 0 || ports.some((port) => isOfWeb(port)))) ||
        to.some(({ ipBlock }) => ipBlock !== undefined && isInBlock(ipBlock, "169.254.169.254")),
    ),
  message: () => "the policy lets pods reach 169.254.169.254",
  extent: ({ spec }) => [spec?.podSelector ?? {}],
  examples: {
    good: [
      reaching(["169.254.169.254/32"]),
      // Without effect.
      policy({ policyTypes: ["Ingress"], egress: [{ to: [{ ipBlock: { cidr: "0.0.0.0/0" } }] }] }),
      reaching(["10.0.0.0/8", "169.254.0.0/16"]),
      policy({ policyTypes: ["Egress"], egress: [{ to: [{ podSelector: {} }] }] }),
      policy({ policyTypes: ["Egress"], egress: [{ to: [{ ipBlock: { cidr: "203.0.113.0/24" } }] }] }),
      policy({
        policyTypes: ["Egress"],
        egress: [{ ports: [{ port: 53, protocol: "UDP" }, { port: 443 }] }],
      }),
      policy({ policyTypes: ["Egress"], egress: [{ ports: [{ port: 80, protocol: "UDP" }] }] }),
      policy({ policyTypes: ["Egress"], egress: [{ ports: [{ port: 8000, endPort: 9000 }] }] }),
      policy({ policyTypes: ["Egress"], egress: [{ ports: [{ port: 1, endPort: 79 }] }] }),
    ],
    bad: [
      reaching([]),
      reaching(["10.0.0.0/8"]),
      policy({ policyTypes: ["Egress"], egress: [{}] }),
      policy({ policyTypes: ["Egress"], egress: [{ ports: [{ port: 443 }, { port: 80 }] }] }),
      policy({ policyTypes: ["Egress"], egress: [{ ports: [{ port: 1, endPort: 65535 }] }] }),
      policy({ policyTypes: ["Egress"], egress: [{ to: [{ ipBlock: { cidr: "169.0.0.0/8" } }] }] }),
      policy({ policyTypes: ["Egress"], egress: [{ to: [{ ipBlock: { cidr: "169.254.169.254/32" } }] }] }),
      policy({
        policyTypes: ["Egress"],
        egress: [{ to: [{ podSelector: {} }, { ipBlock: { cidr: "0.0.0.0/0" } }] }],
      }),
    ],
  },
});
