import {
  listOf,
  manifests,
  nsa,
  page,
  roleBinding,
  rule,
  type Binding,
  type KubernetesObject,
  type Subject,
} from "../../src/author";

const apiGroup = "rbac.authorization.k8s.io";
const roleRef = { apiGroup, kind: "ClusterRole", name: "view" };

/** A RoleBinding in the namespace shop with one subject. */
function binding(subject: Subject): KubernetesObject {
  const metadata = { name: "readers", namespace: "shop" };
  return manifests.of<Binding>(roleBinding, { metadata, roleRef, subjects: [subject] });
}

export default rule({
  title: "RoleBindings do not name service accounts of other namespaces",
  severity: "medium",
  why:
    "Whoever may run pods in the other namespace may run one as that service account: who is let into this " +
    "namespace is then decided over there.",
  fix: "Bind the role to a service account of the same namespace, or have the binding approved.",
  references: [
    nsa("namespaces"),
    page(
      "Kubernetes: RBAC good practices, workload creation",
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#workload-creation",
    ),
  ],
  recommended: {
    level: "audit",
    because: "monitoring and delivery are bound into the namespaces that they serve by design",
  },
  target: listOf<Subject>([roleBinding], { path: "subjects", as: "subject" }),
  deny: (subject, { namespace }) =>
    subject.kind === "ServiceAccount" &&
    (subject.namespace ?? "") !== "" &&
    (subject.namespace ?? "") !== namespace,
  message: ({ name, namespace }) =>
    `binding to the ServiceAccount ${name} of the namespace ${namespace ?? ""}`,
  examples: {
    good: [
      binding({ kind: "ServiceAccount", name: "web", namespace: "shop" }),
      binding({ kind: "ServiceAccount", name: "web" }),
      // Groups are in no namespace; the API server does not look at the field.
      binding({ apiGroup, kind: "Group", name: "developers", namespace: "payments" }),
    ],
    bad: [binding({ kind: "ServiceAccount", name: "web", namespace: "payments" })],
  },
});
