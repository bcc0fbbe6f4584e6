import { manifests, page, podSpecs, rule, stringList } from "../../src/author";

const { daemonSet, deployment, pod } = manifests;

const containers = [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }];

export default rule({
  title: "Pods stay away from the control plane's nodes",
  severity: "medium",
  why: "Next to the API server and etcd a pod that breaks out or takes too much has the whole cluster, not one node.",
  fix: "Remove the toleration, or name the taint that it is meant for.",
  references: [
    page(
      "Kubernetes: Taints and tolerations",
      "https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/",
    ),
  ],
  recommended: { level: "audit", because: "agents that watch every node belong there, too" },
  target: podSpecs(),
  parameters: {
    taints: stringList({
      description: "The taints, all with the effect NoSchedule, of the control plane's nodes.",
      default: ["node-role.kubernetes.io/control-plane", "node-role.kubernetes.io/master"],
    }),
  },
  // The taints have no value.
  deny: (pod, { parameters }) =>
    (pod.tolerations ?? []).some(
      ({ key = "", operator = "Equal", value = "", effect = "" }) =>
        (effect === "" || effect === "NoSchedule") &&
        (operator === "Exists"
          ? key === "" || parameters.taints.includes(key)
          : value === "" && parameters.taints.includes(key)),
    ),
  message: () => "the pod tolerates the taint of control-plane nodes",
  examples: {
    good: [
      deployment({ containers }),
      deployment({ tolerations: [{ key: "gpu", operator: "Exists", effect: "NoSchedule" }], containers }),
      deployment({
        tolerations: [{ key: "node-role.kubernetes.io/control-plane", value: "etcd" }],
        containers,
      }),
      deployment({ tolerations: [{ key: "gpu", effect: "NoSchedule" }], containers }),
      daemonSet({ tolerations: [{ operator: "Exists", effect: "NoExecute" }], containers }),
    ],
    bad: [
      pod({ tolerations: [{ operator: "Exists" }], containers }),
      daemonSet({
        tolerations: [
          { key: "node-role.kubernetes.io/control-plane", operator: "Exists", effect: "NoSchedule" },
        ],
        containers,
      }),
      deployment({ tolerations: [{ key: "node-role.kubernetes.io/master" }], containers }),
    ],
  },
});
