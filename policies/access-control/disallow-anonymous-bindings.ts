import { cis, manifests, mitre, nsa, rbacGoodPractices, rule, subjects } from "../../src/author";

const { roleBinding, clusterRoleBinding } = manifests;

const apiGroup = "rbac.authorization.k8s.io";
const roleRef = { apiGroup, kind: "ClusterRole", name: "view" };

export default rule({
  title: "Bindings do not name anonymous users or system:masters",
  severity: "critical",
  why:
    "A binding to system:anonymous or system:unauthenticated serves everybody who can reach the API server, " +
    "and members of system:masters pass every authorization check, so their access cannot be taken away.",
  fix: "Bind the role to the users, groups or service accounts that need it.",
  references: [
    cis("5.1.7"),
    rbacGoodPractices("least-privilege"),
    rbacGoodPractices("hardening"),
    nsa("authentication"),
    mitre("T1078.001"),
  ],
  recommended: {
    level: "deny",
    because: "no workload needs it, and what it gives away is the cluster",
  },
  target: subjects,
  deny: (subject) => ["system:anonymous", "system:unauthenticated", "system:masters"].includes(subject.name),
  message: (subject) => `binding to ${subject.name}`,
  examples: {
    good: [clusterRoleBinding({ roleRef, subjects: [{ apiGroup, kind: "Group", name: "developers" }] })],
    bad: [
      clusterRoleBinding({ roleRef, subjects: [{ apiGroup, kind: "User", name: "system:anonymous" }] }),
      roleBinding({ roleRef, subjects: [{ apiGroup, kind: "Group", name: "system:unauthenticated" }] }),
      clusterRoleBinding({
        roleRef,
        subjects: [
          { apiGroup, kind: "Group", name: "developers" },
          { apiGroup, kind: "Group", name: "system:masters" },
        ],
      }),
    ],
  },
});
