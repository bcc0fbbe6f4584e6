import { manifests, mitre, page, podSpecs, rule } from "../../src/author";

const { deployment } = manifests;

const containers = [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }];

export default rule({
  title: "Workloads leave the priority of the system to the system",
  severity: "medium",
  why:
    "A pod of class system-node-critical or system-cluster-critical pushes others off its node, and the cluster's own " +
    "parts find no room when they need it.",
  fix: "Name a PriorityClass of your own, or none.",
  references: [
    mitre("T1499"),
    page(
      "Kubernetes: Guaranteed scheduling for critical add-on pods",
      "https://kubernetes.io/docs/tasks/administer-cluster/guaranteed-scheduling-critical-addon-pods/",
    ),
  ],
  recommended: { level: "warn", because: "agents of networks and disks, which many install, do need it" },
  target: podSpecs(),
  deny: ({ priorityClassName = "" }) =>
    ["system-node-critical", "system-cluster-critical"].includes(priorityClassName),
  message: ({ priorityClassName = "" }) => `the pods have the priority class ${priorityClassName}`,
  examples: {
    good: [deployment({ containers }), deployment({ priorityClassName: "shop-front", containers })],
    bad: [
      deployment({ priorityClassName: "system-cluster-critical", containers }),
      deployment({ priorityClassName: "system-node-critical", containers }),
    ],
  },
});
