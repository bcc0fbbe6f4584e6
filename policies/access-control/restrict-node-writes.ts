import { allows, clusterRoleRules, granted, manifests, mitre, page, rule, writing } from "../../src/author";

const { clusterRole } = manifests;

// The API server takes changed labels through the subresource as well.
const nodes = { group: "", resources: ["nodes", "nodes/status"], verbs: writing };

export default rule({
  title: "Roles do not change nodes",
  severity: "high",
  why:
    "Labels and taints decide which pods run on a node: whoever sets them draws the pods of others, with " +
    "their Secrets, to a node of their own, or drives them off. The subresource status takes labels, too.",
  fix: "Leave nodes to the kubelets and to the tools that run the cluster.",
  references: [
    mitre("T1499"),
    page(
      "Kubernetes: Assigning pods to nodes, node isolation",
      "https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#node-isolation-restriction",
    ),
  ],
  recommended: { level: "warn", because: "autoscalers and agents of nodes need it, and each is to be known" },
  target: clusterRoleRules,
  deny: (rule) => allows(rule, nodes),
  message: (rule) => `allows ${granted(rule, nodes)}`,
  examples: {
    good: [
      clusterRole({ apiGroups: [""], resources: ["nodes"], verbs: ["get", "list", "watch"] }),
      clusterRole({ apiGroups: [""], resources: ["nodes/metrics"], verbs: ["create"] }),
      clusterRole({ apiGroups: ["metrics.k8s.io"], resources: ["nodes"], verbs: ["delete"] }),
    ],
    bad: [
      clusterRole({ apiGroups: [""], resources: ["nodes"], verbs: ["patch"] }),
      clusterRole({ apiGroups: [""], resources: ["nodes"], resourceNames: ["node-1"], verbs: ["update"] }),
      clusterRole({ apiGroups: [""], resources: ["nodes/status"], verbs: ["patch"] }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
    ],
  },
});
