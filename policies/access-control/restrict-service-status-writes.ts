import { allows, grantedVerbs, manifests, page, rbacRules, rule } from "../../src/author";

const { role, clusterRole } = manifests;

const verbs = ["update", "patch"];
const status = { group: "", resources: ["services/status"], verbs };

export default rule({
  title: "Roles do not write the status of Services",
  severity: "high",
  why:
    "Whoever writes the status of a Service of type LoadBalancer gives it any address, and all that pods of the cluster " +
    "send there comes to them instead (CVE-2020-8554).",
  fix: "Remove the permission, which the cloud's own controller alone needs.",
  references: [
    page(
      "CVE-2020-8554: Man in the middle using LoadBalancer or ExternalIPs",
      "https://github.com/kubernetes/kubernetes/issues/97076",
    ),
  ],
  recommended: { level: "warn", because: "controllers of load balancers do write it" },
  target: rbacRules,
  deny: (rule) => allows(rule, status),
  message: (rule) => `allows ${grantedVerbs(rule, verbs)} on services/status`,
  examples: {
    good: [
      role({ apiGroups: [""], resources: ["services/status"], verbs: ["get"] }),
      role({ apiGroups: [""], resources: ["services"], verbs: ["update"] }),
      role({ apiGroups: ["apps"], resources: ["services/status"], verbs: ["update"] }),
      role({ apiGroups: [""], resources: ["services/*"], verbs: ["patch"] }),
    ],
    bad: [
      role({ apiGroups: [""], resources: ["services/status"], verbs: ["update"] }),
      role({ apiGroups: [""], resources: ["services/status"], resourceNames: ["web"], verbs: ["patch"] }),
      clusterRole({ apiGroups: ["*"], resources: ["*/status"], verbs: ["patch"] }),
      clusterRole({ apiGroups: [""], resources: ["*"], verbs: ["*"] }),
    ],
  },
});
