import { allows, clusterRoleRules, granted, manifests, page, rule, writing } from "../../src/author";

const { clusterRole } = manifests;

const services = { group: "apiregistration.k8s.io", resources: ["apiservices"], verbs: writing };

export default rule({
  title: "Roles do not write APIServices",
  severity: "high",
  why:
    "An APIService hands a whole group of the API to a server of its author's choice, which then sees the " +
    "requests of everybody, with who they are, and answers as it likes.",
  fix: "Leave APIServices to whoever installs the server behind them.",
  references: [
    page(
      "Kubernetes: Aggregation layer",
      "https://kubernetes.io/docs/concepts/extend-kubernetes/api-extension/apiserver-aggregation/",
    ),
  ],
  recommended: { level: "warn", because: "a few API servers register themselves, and each is to be known" },
  target: clusterRoleRules,
  deny: (rule) => allows(rule, services),
  message: (rule) => `allows ${granted(rule, services)}`,
  examples: {
    good: [
      clusterRole({
        apiGroups: ["apiregistration.k8s.io"],
        resources: ["apiservices"],
        verbs: ["get", "list", "watch"],
      }),
      clusterRole({ apiGroups: [""], resources: ["services"], verbs: ["create"] }),
    ],
    bad: [
      clusterRole({ apiGroups: ["apiregistration.k8s.io"], resources: ["apiservices"], verbs: ["create"] }),
      clusterRole({
        apiGroups: ["apiregistration.k8s.io"],
        resources: ["apiservices"],
        resourceNames: ["v1beta1.metrics.k8s.io"],
        verbs: ["update"],
      }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
    ],
  },
});
