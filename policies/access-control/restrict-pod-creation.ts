import {
  allows,
  cis,
  grantedResources,
  grantedVerbs,
  manifests,
  mitre,
  rbacGoodPractices,
  rbacRules,
  rule,
  type PolicyRule,
} from "../../src/author";

const { role, clusterRole } = manifests;

// A Pod keeps its account and volumes, but an update can give it another image.
const verbs = ["create", "update", "patch"];
const core = { group: "", resources: ["pods", "replicationcontrollers"], verbs };
const apps = {
  group: "apps",
  resources: ["deployments", "statefulsets", "daemonsets", "replicasets"],
  verbs,
};
const batch = { group: "batch", resources: ["jobs", "cronjobs"], verbs };

/** The resources that the rule is about. */
function resourcesIn(rule: PolicyRule): string[] {
  return [...grantedResources(rule, core), ...grantedResources(rule, apps), ...grantedResources(rule, batch)];
}

export default rule({
  title: "Roles do not run pods",
  severity: "medium",
  why:
    "Whoever can run a pod chooses its service account and its volumes, and so holds every Secret and every " +
    "permission that there is in the namespace.",
  fix: "Leave the creation of workloads to the roles of the delivery pipeline and of controllers.",
  references: [
    rbacGoodPractices("workload-creation"),
    cis("5.1.4"),
    mitre("T1610"),
    mitre("T1053.007"),
    mitre("T1543.005"),
  ],
  recommended: {
    level: "audit",
    because: "pipelines and controllers run pods by design, so that the list of them is what is of use",
  },
  target: rbacRules,
  deny: (rule) => allows(rule, core) || allows(rule, apps) || allows(rule, batch),
  message: (rule) => `allows ${grantedVerbs(rule, verbs)} on ${resourcesIn(rule).join(", ")}, which run pods`,
  examples: {
    good: [
      role({ apiGroups: ["", "apps", "batch"], resources: ["*"], verbs: ["get", "list", "watch"] }),
      role({ apiGroups: ["apps"], resources: ["deployments/scale"], verbs: ["update", "patch"] }),
      role({ apiGroups: [""], resources: ["pods"], verbs: ["delete"] }),
      clusterRole({ apiGroups: ["metrics.k8s.io"], resources: ["pods"], verbs: ["create"] }),
    ],
    bad: [
      role({ apiGroups: [""], resources: ["pods"], verbs: ["create"] }),
      role({ apiGroups: ["apps"], resources: ["deployments"], resourceNames: ["web"], verbs: ["patch"] }),
      clusterRole({ apiGroups: ["batch"], resources: ["cronjobs"], verbs: ["update"] }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
    ],
  },
});
