import { manifests, page, podSpecs, rule } from "../../src/author";

const { deployment, pod } = manifests;

const containers = [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }];

export default rule({
  title: "Pods find hosts by DNS alone",
  severity: "low",
  why:
    "An entry in /etc/hosts goes before DNS: when the address moves, the pod keeps talking to whoever has it now, and " +
    "nobody looks for the cause there.",
  fix: "Remove hostAliases, and give the name a record in DNS or a Service.",
  references: [
    page(
      "Kubernetes: Adding entries to Pod /etc/hosts with HostAliases",
      "https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/",
    ),
  ],
  recommended: { level: "audit", because: "for a name that no DNS knows it is the only way" },
  target: podSpecs(),
  deny: (pod) => (pod.hostAliases ?? []).length > 0,
  message: (pod) =>
    `the pod sets the address ${(pod.hostAliases ?? []).map(({ ip }) => ip).join(", ")} in /etc/hosts`,
  examples: {
    good: [deployment({ containers }), pod({ hostAliases: [], hostname: "web", containers })],
    bad: [deployment({ hostAliases: [{ ip: "10.0.0.9", hostnames: ["db.example.com"] }], containers })],
  },
});
