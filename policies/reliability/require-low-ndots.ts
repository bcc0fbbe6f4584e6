import {
  compareQuantities,
  isQuantity,
  manifests,
  page,
  podSpecs,
  type PodSpec,
  rule,
  runsOnWindows,
  wholeNumber,
} from "../../src/author";

const { deployment, pod } = manifests;

const containers = [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }];

/** Whether a pod asks the DNS of the cluster, whose ndots is 5. Source: the reference of the rule. */
function asksCluster({ dnsPolicy = "ClusterFirst", hostNetwork = false }: PodSpec): boolean {
  return dnsPolicy === "ClusterFirstWithHostNet" || (dnsPolicy === "ClusterFirst" && !hostNetwork);
}

/** The values of the option ndots. */
function ndots({ dnsConfig }: PodSpec): string[] {
  return (dnsConfig?.options ?? [])
    .filter(({ name = "" }) => name === "ndots")
    .map(({ value = "" }) => value);
}

function having(value: string): { options: { name: string; value: string }[] } {
  return { options: [{ name: "ndots", value }] };
}

export default rule({
  title: "Pods ask for names outside the cluster once",
  severity: "low",
  why:
    "With the five dots that Kubernetes sets, a name such as api.example.com is first asked for in each search domain of " +
    "the cluster: four useless questions for each connection, and a DNS that is overloaded.",
  fix: "Set the option ndots in dnsConfig of the pod to 2 or less.",
  references: [
    page(
      "Kubernetes: DNS for Services and Pods, the DNS config of a pod",
      "https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config",
    ),
  ],
  recommended: { level: "audit", because: "it matters to pods that ask for much outside the cluster" },
  target: podSpecs(),
  parameters: {
    maximum: wholeNumber({ description: "The most that ndots may be.", default: 2 }),
  },
  deny: (pod, { parameters }) =>
    asksCluster(pod) &&
    !runsOnWindows(pod) &&
    (ndots(pod).length === 0 ||
      ndots(pod).some(
        (value) => !isQuantity(value) || compareQuantities(value, `${parameters.maximum}`) > 0,
      )),
  message: (_, { parameters }) => `the pods do not set ndots to ${parameters.maximum} or less`,
  examples: {
    good: [
      deployment({ dnsConfig: having("2"), containers }),
      deployment({ dnsConfig: having("0"), containers }),
      deployment({ dnsPolicy: "Default", containers }),
      deployment({ dnsPolicy: "None", dnsConfig: { nameservers: ["203.0.113.53"] }, containers }),
      deployment({ hostNetwork: true, containers }),
      pod({ os: { name: "windows" }, containers }),
      pod({ nodeSelector: { "kubernetes.io/os": "windows" }, containers }),
    ],
    bad: [
      deployment({ containers }),
      deployment({ dnsPolicy: "ClusterFirst", dnsConfig: having("3"), containers }),
      deployment({ dnsPolicy: "ClusterFirstWithHostNet", hostNetwork: true, containers }),
      pod({ os: { name: "linux" }, dnsConfig: { options: [{ name: "edns0" }] }, containers }),
      pod({ dnsConfig: having("few"), containers }),
      pod({ dnsConfig: { options: [{ name: "timeout", value: "1" }] }, containers }),
    ],
  },
});
