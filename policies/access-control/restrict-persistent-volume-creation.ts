import {
  allows,
  cis,
  clusterRoleRules,
  granted,
  manifests,
  mitre,
  rbacGoodPractices,
  rule,
} from "../../src/author";

const { clusterRole } = manifests;

const volumes = { group: "", resources: ["persistentvolumes"], verbs: ["create"] };

export default rule({
  title: "Roles do not create PersistentVolumes",
  severity: "high",
  why:
    "A PersistentVolume can be a hostPath: a pod that claims it reads and writes the files of the node, although " +
    "its own spec has no hostPath that Pod Security would refuse.",
  fix: "Create PersistentVolumeClaims, and leave PersistentVolumes to the provisioner of the storage class.",
  references: [rbacGoodPractices("persistent-volume-creation"), cis("5.1.9"), mitre("T1611")],
  recommended: {
    level: "warn",
    because: "the provisioner of each storage driver needs it, and nothing else does",
  },
  target: clusterRoleRules,
  deny: (rule) => allows(rule, volumes),
  message: (rule) => `allows ${granted(rule, volumes)}`,
  examples: {
    good: [
      clusterRole({ apiGroups: [""], resources: ["persistentvolumes"], verbs: ["get", "list", "watch"] }),
      clusterRole({ apiGroups: [""], resources: ["persistentvolumeclaims"], verbs: ["create"] }),
    ],
    bad: [
      clusterRole({ apiGroups: [""], resources: ["persistentvolumes"], verbs: ["create"] }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
    ],
  },
});
