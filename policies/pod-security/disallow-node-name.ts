import {
  longRunningWorkloads,
  cronJob,
  job,
  manifests,
  page,
  podSpecs,
  replicaSet,
  rule,
} from "../../src/author";

const { deployment } = manifests;

const containers = [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }];

export default rule({
  title: "The scheduler picks the node of pods",
  severity: "medium",
  why:
    "nodeName goes past the scheduler: the pod runs on that node whatever its taints and free resources are, and " +
    "nowhere once the node is gone.",
  fix: "Remove nodeName, and say by nodeSelector or affinity what the node must offer.",
  references: [
    page(
      "Kubernetes: Assigning pods to nodes, nodeName",
      "https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#nodename",
    ),
  ],
  recommended: { level: "deny", because: "it goes past every taint" },
  // Every Pod that runs has one, from the scheduler.
  target: podSpecs({ of: [...longRunningWorkloads, replicaSet, job, cronJob] }),
  deny: (pod) => (pod.nodeName ?? "") !== "",
  message: (pod) => `the pods are put on the node ${pod.nodeName ?? ""}`,
  examples: {
    good: [
      deployment({ containers }),
      deployment({ nodeName: "", nodeSelector: { "node.example.com/disk": "ssd" }, containers }),
    ],
    bad: [
      deployment({ nodeName: "node-1", containers }),
      manifests.cronJob({ nodeName: "node-1", containers }),
    ],
  },
});
