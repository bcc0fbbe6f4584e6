import { manifests, rule, subjects } from "../../src/author";

const { roleBinding, clusterRoleBinding } = manifests;

const apiGroup = "rbac.authorization.k8s.io";
const roleRef = { apiGroup, kind: "ClusterRole", name: "view" };

export default rule({
  title: "Bindings do not name default service accounts",
  severity: "medium",
  why:
    "Every pod that names no service account runs as its namespace's default one, so a permission given to " +
    "it is given to every present and future pod there.",
  fix: "Create a service account for the workload and bind the role to it.",
  references: [
    {
      title: "Kubernetes: Service accounts, default service accounts",
      url: "https://kubernetes.io/docs/concepts/security/service-accounts/#default-service-accounts",
    },
  ],
  target: subjects,
  deny: (subject) => subject.kind === "ServiceAccount" && subject.name === "default",
  message: (subject) =>
    `binding to the default ServiceAccount of the namespace ${subject.namespace ?? "default"}`,
  examples: {
    good: [
      roleBinding({ roleRef, subjects: [{ kind: "ServiceAccount", name: "web", namespace: "shop" }] }),
      roleBinding({ roleRef, subjects: [{ apiGroup, kind: "User", name: "default" }] }),
    ],
    bad: [
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
