import { cis, manifests, mitre, nsa, page, rule, subjects } from "../../src/author";

const { roleBinding, clusterRoleBinding } = manifests;

const apiGroup = "rbac.authorization.k8s.io";
const roleRef = { apiGroup, kind: "ClusterRole", name: "view" };

/** Whether the name of a user is that of a default service account. */
function isDefaultAccount(user: string): boolean {
  return user.startsWith("system:serviceaccount:") && user.endsWith(":default");
}

export default rule({
  title: "Bindings do not name default service accounts",
  severity: "medium",
  why:
    "Every pod that names no service account runs as its namespace's default one, so a permission given to " +
    "it is given to every present and future pod there.",
  fix: "Create a service account for the workload and bind the role to it.",
  references: [
    cis("5.1.5"),
    nsa("rbac"),
    mitre("T1078.001"),
    page(
      "Kubernetes: Service accounts, default service accounts",
      "https://kubernetes.io/docs/concepts/security/service-accounts/#default-service-accounts",
    ),
  ],
  recommended: {
    level: "deny",
    because: "a service account of its own costs a workload three lines",
  },
  target: subjects,
  deny: (subject) =>
    (subject.kind === "ServiceAccount" && subject.name === "default") ||
    (subject.kind === "User" && isDefaultAccount(subject.name)),
  message: (subject, { namespace }) =>
    subject.kind === "User"
      ? `binding to the default ServiceAccount ${subject.name}`
      : `binding to the default ServiceAccount of the namespace ${(subject.namespace ?? "") === "" ? namespace : (subject.namespace ?? "")}`,
  examples: {
    good: [
      roleBinding({ roleRef, subjects: [{ kind: "ServiceAccount", name: "web", namespace: "shop" }] }),
      roleBinding({ roleRef, subjects: [{ apiGroup, kind: "User", name: "default" }] }),
      roleBinding({ roleRef, subjects: [{ apiGroup, kind: "User", name: "company:default" }] }),
      roleBinding({
        roleRef,
        subjects: [
          { apiGroup, kind: "User", name: "system:serviceaccount:shop:web" },
          { apiGroup, kind: "Group", name: "system:serviceaccount:shop:default" },
        ],
      }),
    ],
    bad: [
      roleBinding({ roleRef, subjects: [{ kind: "ServiceAccount", name: "default" }] }),
      // A service account is a user of this name to the authorizer.
      clusterRoleBinding({
        roleRef,
        subjects: [{ apiGroup, kind: "User", name: "system:serviceaccount:shop:default" }],
      }),
      roleBinding({ roleRef, subjects: [{ kind: "ServiceAccount", name: "default", namespace: "shop" }] }),
      clusterRoleBinding({
        roleRef,
        subjects: [
          { kind: "ServiceAccount", name: "web", namespace: "shop" },
          { kind: "ServiceAccount", name: "default", namespace: "shop" },
        ],
      }),
    ],
  },
});
