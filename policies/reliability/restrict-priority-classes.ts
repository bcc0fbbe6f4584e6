import { manifests, page, podSpecs, rule, stringList } from "../../src/author";

const { deployment, job } = manifests;

const containers = [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }];

export default rule({
  title: "Workloads have a priority that the cluster knows",
  severity: "low",
  why: "A class that a cluster does not have keeps its pods from being made, and one that nobody agreed on pushes the pods of others off their nodes.",
  fix: "Name an allowed PriorityClass or none, or allow this one in the settings of this rule.",
  references: [
    page(
      "Kubernetes: Pod priority and preemption",
      "https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/",
    ),
  ],
  recommended: { level: "audit", because: "which classes there are is for each cluster to say" },
  target: podSpecs(),
  parameters: {
    allowed: stringList({
      description: "The priority classes that pods may name.",
      default: ["high-priority", "low-priority", "system-cluster-critical", "system-node-critical"],
    }),
  },
  deny: ({ priorityClassName = "" }, { parameters }) =>
    priorityClassName !== "" && !parameters.allowed.includes(priorityClassName),
  message: ({ priorityClassName = "" }) =>
    `the pods have the priority class ${priorityClassName}, which is none of those allowed`,
  examples: {
    good: [
      deployment({ containers }),
      deployment({ priorityClassName: "", containers }),
      job({ priorityClassName: "low-priority", containers }),
    ],
    bad: [
      deployment({ priorityClassName: "urgent", containers }),
      job({ priorityClassName: "High-Priority", containers }),
    ],
  },
});
