import { allows, granted, manifests, mitre, page, rbacRules, rule } from "../../src/author";

const { role, clusterRole } = manifests;

// The verb is that of the HTTP method of the request that is passed on.
const proxy = {
  group: "",
  resources: ["pods/proxy", "services/proxy"],
  verbs: ["get", "create", "update", "patch", "delete"],
};

export default rule({
  title: "Roles do not reach pods and Services through the API server",
  severity: "medium",
  why:
    "The API server passes requests on to any port of a pod or Service, from its own address: NetworkPolicies " +
    "and the sign-in in front of an Ingress do not see who asks.",
  fix:
    "Remove pods/proxy and services/proxy, and reach the workload through an Ingress or from within the " +
    "cluster.",
  references: [
    mitre("T1046"),
    page(
      "Kubernetes: Access services running on clusters, the proxy verb",
      "https://kubernetes.io/docs/tasks/access-application-cluster/access-cluster-services/",
    ),
  ],
  recommended: {
    level: "warn",
    because: "dashboards and some monitoring are reached this way, and can be reached otherwise",
  },
  target: rbacRules,
  deny: (rule) => allows(rule, proxy),
  message: (rule) => `allows ${granted(rule, proxy)}`,
  examples: {
    good: [
      role({ apiGroups: [""], resources: ["pods", "services"], verbs: ["get"] }),
      role({ apiGroups: [""], resources: ["*"], verbs: ["list", "watch"] }),
      clusterRole({ apiGroups: [""], resources: ["nodes/proxy"], verbs: ["get"] }),
    ],
    bad: [
      role({ apiGroups: [""], resources: ["services/proxy"], resourceNames: ["web"], verbs: ["get"] }),
      role({ apiGroups: [""], resources: ["pods/proxy"], verbs: ["create"] }),
      clusterRole({ apiGroups: [""], resources: ["*/proxy"], verbs: ["get"] }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
    ],
  },
});
