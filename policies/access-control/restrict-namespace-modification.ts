import { allows, granted, manifests, mitre, rbacGoodPractices, rbacRules, rule } from "../../src/author";

const { role, clusterRole } = manifests;

// The API server takes changed labels through the subresources as well.
const namespaces = {
  group: "",
  resources: ["namespaces", "namespaces/status", "namespaces/finalize"],
  verbs: ["update", "patch"],
};

export default rule({
  title: "Roles do not change namespaces",
  severity: "high",
  why:
    "The labels of a namespace say how strict Pod Security is in it, and which NetworkPolicies and webhooks " +
    "look at it: whoever sets them steps out of all of these. The subresources status and finalize take " +
    "labels, too.",
  fix: "Leave namespaces to whoever sets them up.",
  references: [rbacGoodPractices("namespace-modification"), mitre("T1562.001")],
  recommended: { level: "warn", because: "tools that hand out namespaces need it, and no workload does" },
  target: rbacRules,
  deny: (rule) => allows(rule, namespaces),
  message: (rule) => `allows ${granted(rule, namespaces)}`,
  examples: {
    good: [
      role({ apiGroups: [""], resources: ["namespaces"], verbs: ["get", "list", "watch", "create"] }),
      role({ apiGroups: [""], resources: ["pods"], verbs: ["patch"] }),
      clusterRole({ apiGroups: ["project.openshift.io"], resources: ["namespaces"], verbs: ["update"] }),
    ],
    bad: [
      role({ apiGroups: [""], resources: ["namespaces"], verbs: ["patch"] }),
      role({ apiGroups: [""], resources: ["namespaces"], resourceNames: ["shop"], verbs: ["update"] }),
      clusterRole({ apiGroups: [""], resources: ["namespaces/status"], verbs: ["patch"] }),
      clusterRole({ apiGroups: [""], resources: ["namespaces/finalize"], verbs: ["update"] }),
      clusterRole({ apiGroups: [""], resources: ["*/status"], verbs: ["update"] }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
    ],
  },
});
