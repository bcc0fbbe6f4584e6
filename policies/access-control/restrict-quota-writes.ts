import { allows, granted, manifests, mitre, nsa, rbacRules, rule, writing } from "../../src/author";

const { role, clusterRole } = manifests;

const limits = { group: "", resources: ["resourcequotas", "limitranges"], verbs: writing };

export default rule({
  title: "Roles do not write quotas and limit ranges",
  severity: "medium",
  why:
    "A ResourceQuota holds back the tenant that it is for: whoever can change or remove it takes the whole " +
    "cluster's memory and processors, or has miners run on them.",
  fix: "Leave ResourceQuotas and LimitRanges to whoever sets up the namespace.",
  references: [mitre("T1496.001"), mitre("T1499"), nsa("resource-policies")],
  recommended: { level: "warn", because: "tools that hand out namespaces need it, and no workload does" },
  target: rbacRules,
  deny: (rule) => allows(rule, limits),
  message: (rule) => `allows ${granted(rule, limits)}`,
  examples: {
    good: [
      role({
        apiGroups: [""],
        resources: ["resourcequotas", "limitranges"],
        verbs: ["get", "list", "watch"],
      }),
      role({ apiGroups: [""], resources: ["configmaps"], verbs: ["*"] }),
    ],
    bad: [
      role({ apiGroups: [""], resources: ["resourcequotas"], verbs: ["update"] }),
      role({ apiGroups: [""], resources: ["limitranges"], verbs: ["delete"] }),
      clusterRole({
        apiGroups: [""],
        resources: ["resourcequotas"],
        resourceNames: ["team"],
        verbs: ["patch"],
      }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
    ],
  },
});
