import { manifests, nameOr, page, rule, wholeBindings } from "../../src/author";

const { roleBinding, clusterRoleBinding } = manifests;

const apiGroup = "rbac.authorization.k8s.io";
const roleRef = { apiGroup, kind: "ClusterRole", name: "view" };

export default rule({
  title: "Bindings name somebody",
  severity: "low",
  why:
    "A binding without subjects grants nothing today, and waits: whoever may patch it fills in a name, and a " +
    "review reads past it.",
  fix: "Name the subjects, or delete the binding.",
  references: [
    page(
      "Kubernetes: RBAC good practices, periodic review",
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#periodic-review",
    ),
  ],
  recommended: { level: "warn", because: "templates render one where a list of people is empty" },
  target: wholeBindings,
  deny: (binding) => (binding.subjects ?? []).length === 0,
  message: (binding) => `binding of ${nameOr(binding.roleRef, "a role without a name")} names nobody`,
  examples: {
    good: [roleBinding({ roleRef, subjects: [{ apiGroup, kind: "Group", name: "developers" }] })],
    bad: [roleBinding({ roleRef }), clusterRoleBinding({ roleRef, subjects: [] })],
  },
});
