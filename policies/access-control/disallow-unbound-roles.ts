import { bindings, eachOf, manifests, page, relations, role, rule } from "../../src/author";

const { granting } = relations;

const reading = { apiGroups: [""], resources: ["pods"], verbs: ["get"] };

function readers(kind: string): ReturnType<typeof manifests.pod> {
  const roleRef = { apiGroup: "rbac.authorization.k8s.io", kind, name: "reader" };
  return manifests.roleBinding({
    roleRef,
    subjects: [{ kind: "User", name: "ann", apiGroup: "rbac.authorization.k8s.io" }],
  });
}

export default rule({
  title: "Roles are bound to somebody",
  severity: "low",
  why: "A role that nobody has is one that nobody reviews: whoever may bind it later gets all that it was given in between.",
  fix: "Remove the role, or bind it to those who need it.",
  references: [
    page(
      "Kubernetes: RBAC good practices",
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#periodic-review",
    ),
  ],
  recommended: { level: "audit", because: "roles may be there for others to bind" },
  notAtAdmission: "a role is there before its binding",
  target: eachOf([role], { reads: bindings }),
  deny: (entry, { inventory }) => inventory.lacks(entry, granting),
  message: () => "no binding grants the role",
  examples: {
    good: [manifests.set(manifests.role(reading), readers("Role"))],
    bad: [
      manifests.set(manifests.role(reading)),
      manifests.set(manifests.role(reading), readers("ClusterRole")),
    ],
  },
});
