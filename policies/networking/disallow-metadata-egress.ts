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

type Egress = NonNullable<Spec["egress"]>[number];
type Port = NonNullable<Egress["ports"]>[number];

/**
 * Where clouds answer: all of them; AWS by IPv6; OpenStack by IPv6. Sources:
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html and
 * https://docs.openstack.org/nova/latest/user/metadata.html
 */
const addresses = ["169.254.169.254", "fd00:ec2::254", "fe80::a9fe:a9fe"];

/** Whether TCP port 80, where the clouds answer, is among the ports; a name is that of a port of pods. */
function isOfWeb({ protocol = "TCP", port = 80, endPort = 0 }: Port): boolean {
  return protocol === "TCP" && (`${port}` === "80" || (endPort >= 80 && /^[1-7]?[0-9]$/u.test(`${port}`)));
}

/** Whether a rule lets pods reach an address of metadata. */
function reaches({ to = [], ports = [] }: Egress, address: string): boolean {
  return (
    (to.length === 0 && (ports.length === 0 || ports.some((port) => isOfWeb(port)))) ||
    to.some(({ ipBlock }) => ipBlock !== undefined && isInBlock(ipBlock, address))
  );
}

/** The addresses of metadata that a policy lets pods reach. */
function reached({ spec }: NetworkPolicy): string[] {
  return addresses.filter((address) => (spec?.egress ?? []).some((egress) => reaches(egress, address)));
}

function reaching(cidr: string, ...except: string[]): ReturnType<typeof manifests.pod> {
  return policy({ policyTypes: ["Egress"], egress: [{ to: [{ ipBlock: { cidr, except } }] }] });
}

export default rule({
  title: "Network policies keep pods from the metadata of the cloud",
  severity: "high",
  why:
    "The address 169.254.169.254, fd00:ec2::254 on AWS by IPv6, hands out the credentials of the node to whoever asks; a " +
    "rule for the whole internet includes it.",
  fix:
    "Add 169.254.169.254/32 to the except of an ipBlock of IPv4, fd00:ec2::254/128 and fe80::a9fe:a9fe/128 to that of " +
    "one of IPv6, or name in to what the pods need.",
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
  deny: (policy) => isInForce(policy, "Egress") && reached(policy).length > 0,
  message: (policy) => `the policy lets pods reach ${reached(policy).join(", ")}`,
  extent: ({ spec }) => [spec?.podSelector ?? {}],
  examples: {
    good: [
      reaching("0.0.0.0/0", "169.254.169.254/32"),
      // Without effect.
      policy({ policyTypes: ["Ingress"], egress: [{ to: [{ ipBlock: { cidr: "0.0.0.0/0" } }] }] }),
      reaching("0.0.0.0/0", "10.0.0.0/8", "169.254.0.0/16"),
      reaching("::/0", "fd00:ec2::254/128", "fe80::/10"),
      reaching("2001:db8::/32"),
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
      reaching("0.0.0.0/0"),
      reaching("0.0.0.0/0", "10.0.0.0/8"),
      reaching("::/0", "fe80::/10"),
      reaching("::/0", "fd00::/8"),
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
