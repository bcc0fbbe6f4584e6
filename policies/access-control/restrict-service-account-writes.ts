import { allows, granted, manifests, mitre, page, rbacRules, rule } from "../../src/author";

const { role, clusterRole } = manifests;

const accounts = { group: "", resources: ["serviceaccounts"], verbs: ["create", "update", "patch"] };

export default rule({
  title: "Roles do not write service accounts",
  severity: "medium",
  why:
    "A cloud gives its roles to service accounts by name and annotation: whoever creates or annotates them " +
    "picks the role in the cloud that a pod of theirs then has.",
  fix: "Create service accounts in the deployment of the workload, and remove the permission.",
  references: [
    mitre("T1098.006"),
    page(
      "Amazon EKS: IAM roles for service accounts",
      "https://docs.aws.amazon.com/eks/latest/userguide/iam-roles-for-service-accounts.html",
    ),
  ],
  recommended: {
    level: "audit",
    because: "installers and many operators create an account for what they run",
  },
  target: rbacRules,
  deny: (rule) => allows(rule, accounts),
  message: (rule) => `allows ${granted(rule, accounts)}`,
  examples: {
    good: [
      role({ apiGroups: [""], resources: ["serviceaccounts"], verbs: ["get", "list", "watch", "delete"] }),
      role({ apiGroups: [""], resources: ["serviceaccounts/token"], verbs: ["create"] }),
    ],
    bad: [
      role({ apiGroups: [""], resources: ["serviceaccounts"], verbs: ["create"] }),
      clusterRole({
        apiGroups: [""],
        resources: ["serviceaccounts"],
        resourceNames: ["web"],
        verbs: ["patch"],
      }),
      clusterRole({ apiGroups: [""], resources: ["serviceaccounts"], verbs: ["update"] }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
    ],
  },
});
