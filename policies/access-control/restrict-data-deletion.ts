import {
  allows,
  grantedResources,
  grantedVerbs,
  manifests,
  mitre,
  rbacRules,
  rule,
  type PolicyRule,
} from "../../src/author";

const { role, clusterRole } = manifests;

const verbs = ["delete", "deletecollection"];
const core = { group: "", resources: ["namespaces", "persistentvolumes", "persistentvolumeclaims"], verbs };
const definitions = { group: "apiextensions.k8s.io", resources: ["customresourcedefinitions"], verbs };
const snapshots = {
  group: "snapshot.storage.k8s.io",
  resources: ["volumesnapshots", "volumesnapshotcontents"],
  verbs,
};

/** The resources that the rule is about. */
function resourcesIn(rule: PolicyRule): string[] {
  return [
    ...grantedResources(rule, core),
    ...grantedResources(rule, definitions),
    ...grantedResources(rule, snapshots),
  ];
}

export default rule({
  title: "Roles do not delete what holds data",
  severity: "high",
  why:
    "One request for a namespace, a claim or a definition deletes all that is in it, for good where the " +
    "volume is reclaimed, and with the snapshots there is nothing to recover from.",
  fix: "Remove delete and deletecollection on what holds data, and let people delete it who hold the role for that time only.",
  references: [mitre("T1485"), mitre("T1490")],
  recommended: { level: "warn", because: "operators of databases delete the volumes of what they remove" },
  target: rbacRules,
  deny: (rule) => allows(rule, core) || allows(rule, definitions) || allows(rule, snapshots),
  message: (rule) => `allows ${grantedVerbs(rule, verbs)} on ${resourcesIn(rule).join(", ")}`,
  examples: {
    good: [
      role({
        apiGroups: ["", "snapshot.storage.k8s.io"],
        resources: ["*"],
        verbs: ["get", "create", "patch"],
      }),
      role({ apiGroups: [""], resources: ["pods"], verbs: ["delete"] }),
    ],
    bad: [
      role({ apiGroups: [""], resources: ["persistentvolumeclaims"], verbs: ["delete"] }),
      role({
        apiGroups: [""],
        resources: ["persistentvolumeclaims"],
        resourceNames: ["data"],
        verbs: ["delete"],
      }),
      clusterRole({ apiGroups: [""], resources: ["namespaces"], verbs: ["deletecollection"] }),
      clusterRole({
        apiGroups: ["apiextensions.k8s.io"],
        resources: ["customresourcedefinitions"],
        verbs: ["delete"],
      }),
      clusterRole({
        apiGroups: ["snapshot.storage.k8s.io"],
        resources: ["volumesnapshots"],
        verbs: ["delete"],
      }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
    ],
  },
});
