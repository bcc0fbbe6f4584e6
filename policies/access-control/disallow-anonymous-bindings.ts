import { manifests, rule, subjects } from "../../src/author";

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
    {
      title: "Kubernetes: RBAC good practices, least privilege",
      url: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege",
    },
  ],
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
