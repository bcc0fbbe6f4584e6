import { manifests, page, podSpecs, rule } from "../../src/author";

const { deployment, job } = manifests;

const containers = [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }];

export default rule({
  title: "Pods are not tied to one node",
  severity: "low",
  why:
    "A pod that may run on one node only is down for as long as that node is, and pending for good once it " +
    "is gone.",
  fix:
    "Select nodes by what they offer, such as a zone or an instance type, instead of by " +
    "kubernetes.io/hostname.",
  references: [
    page(
      "Kubernetes: Assigning pods to nodes",
      "https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/",
    ),
  ],
  recommended: { level: "warn", because: "a workload may use the disk of one node" },
  target: podSpecs(),
  deny: (pod) => "kubernetes.io/hostname" in (pod.nodeSelector ?? {}),
  message: () => "the pods may run on one node only",
  examples: {
    good: [
      deployment({ containers }),
      deployment({ nodeSelector: { "kubernetes.io/os": "linux" }, containers }),
    ],
    bad: [
      deployment({ nodeSelector: { "kubernetes.io/hostname": "node-1" }, containers }),
      job({ nodeSelector: { "kubernetes.io/hostname": "node-1" }, containers }),
    ],
  },
});
