import { allows, granted, manifests, mitre, page, rbacRules, rule } from "../../src/author";

const { role, clusterRole } = manifests;

const debug = { group: "", resources: ["pods/ephemeralcontainers"], verbs: ["update", "patch"] };

export default rule({
  title: "Roles do not add ephemeral containers to running pods",
  severity: "high",
  why:
    "An ephemeral container brings an image of its own into a pod that runs, with the pod's volumes, network and " +
    "service account, and stays there unseen by whoever reviewed the workload.",
  fix: "Remove pods/ephemeralcontainers, or bind the role for the time of an incident only.",
  references: [
    mitre("T1609"),
    mitre("T1610"),
    page(
      "Kubernetes: Ephemeral containers",
      "https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/",
    ),
  ],
  recommended: {
    level: "warn",
    because: "people who debug with kubectl debug need it, and hardly any workload does",
  },
  target: rbacRules,
  deny: (rule) => allows(rule, debug),
  message: (rule) => `allows ${granted(rule, debug)}`,
  examples: {
    good: [
      role({ apiGroups: [""], resources: ["pods/ephemeralcontainers"], verbs: ["get"] }),
      role({ apiGroups: [""], resources: ["pods"], verbs: ["patch"] }),
    ],
    bad: [
      role({ apiGroups: [""], resources: ["pods/ephemeralcontainers"], verbs: ["patch"] }),
      role({ apiGroups: [""], resources: ["pods/ephemeralcontainers"], verbs: ["get", "update"] }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["patch"] }),
    ],
  },
});
