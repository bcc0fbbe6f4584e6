import {
  linksOf,
  manifests,
  page,
  rbacGoodPractices,
  relations,
  rule,
  serviceAccount,
  type ServiceAccount,
} from "../../src/author";

const { binding, describeMissing } = relations;

const apiGroup = "rbac.authorization.k8s.io";
const roleRef = { apiGroup, kind: "ClusterRole", name: "view" };

function readers(kind: string, name: string, namespace = "shop"): ReturnType<typeof manifests.pod> {
  return manifests.roleBinding({ roleRef, subjects: [{ kind, name, namespace }] });
}

function account(name: string, namespace = "shop"): ReturnType<typeof manifests.pod> {
  return manifests.of<ServiceAccount>(serviceAccount, { metadata: { name, namespace } });
}

export default rule({
  title: "Bindings name service accounts that there are",
  severity: "medium",
  why:
    "A binding to an account that does not exist gives its role to nobody now, and to whoever creates an account of that " +
    "name later, who needs no permission for the role.",
  fix: "Create the ServiceAccount, correct its name and namespace, or remove the subject.",
  references: [
    page(
      "Kubernetes: Using RBAC authorization",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/",
    ),
    rbacGoodPractices("periodic-review"),
  ],
  recommended: { level: "warn", because: "the account may be made by something that is not checked here" },
  notAtAdmission:
    "what is missing may be created a moment later, since objects arrive in an order of their own",
  target: linksOf(binding, { reads: [serviceAccount] }),
  // A controller makes the account default of every namespace, and the control plane accounts of its own in kube-system.
  deny: (link, { inventory }) =>
    link.reference.name !== "default" &&
    link.reference.namespace !== "kube-system" &&
    inventory.found(link).length === 0,
  message: ({ reference }, { inventory }) => describeMissing(reference, inventory),
  related: ({ reference }, { inventory }) => inventory.nearly(reference),
  examples: {
    good: [
      manifests.set(readers("ServiceAccount", "web"), account("web")),
      manifests.set(readers("ServiceAccount", "web", "other"), account("web", "other")),
      manifests.set(readers("ServiceAccount", "default")),
      manifests.set(readers("ServiceAccount", "node-controller", "kube-system")),
      manifests.set(readers("Group", "web")),
    ],
    bad: [
      manifests.set(readers("ServiceAccount", "web")),
      manifests.set(readers("ServiceAccount", "web"), account("web", "other")),
      manifests.set(readers("ServiceAccount", "Web"), account("web")),
    ],
  },
});
