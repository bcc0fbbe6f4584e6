import { manifests, page, rule, subjects } from "../../src/author";

const { roleBinding, clusterRoleBinding } = manifests;

const apiGroup = "rbac.authorization.k8s.io";
const roleRef = { apiGroup, kind: "ClusterRole", name: "view" };

export default rule({
  title: "Bindings name groups rather than single people",
  severity: "low",
  why:
    "A binding to a person outlives their time in the team, and whoever gets the same name later inherits it; a " +
    "group is kept where people come and go.",
  fix: "Bind the role to a group of the identity provider.",
  references: [
    page(
      "Kubernetes: RBAC good practices, periodic review",
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#periodic-review",
    ),
  ],
  recommended: {
    level: "audit",
    because: "not every team has groups, and a person may be bound for a reason",
  },
  target: subjects,
  // The names of components begin with system:.
  deny: (subject) => subject.kind === "User" && !subject.name.startsWith("system:"),
  message: (subject) => `binding to the user ${subject.name}`,
  examples: {
    good: [
      clusterRoleBinding({ roleRef, subjects: [{ apiGroup, kind: "Group", name: "developers" }] }),
      clusterRoleBinding({
        roleRef,
        subjects: [{ apiGroup, kind: "User", name: "system:kube-scheduler" }],
      }),
    ],
    bad: [
      roleBinding({ roleRef, subjects: [{ apiGroup, kind: "User", name: "jo@example.com" }] }),
      clusterRoleBinding({
        roleRef,
        subjects: [
          { apiGroup, kind: "Group", name: "developers" },
          { apiGroup, kind: "User", name: "jo" },
        ],
      }),
    ],
  },
});
