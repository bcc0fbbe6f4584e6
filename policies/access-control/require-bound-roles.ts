import {
  clusterRole,
  linksOf,
  manifests,
  page,
  rbacGoodPractices,
  relations,
  role,
  rule,
} from "../../src/author";

const { describeMissing, granting, isBuiltInRole } = relations;

const apiGroup = "rbac.authorization.k8s.io";
const subjects = [{ kind: "User", name: "ann", apiGroup }];

function readers(kind: string, name: string): ReturnType<typeof manifests.pod> {
  return manifests.roleBinding({ roleRef: { apiGroup, kind, name }, subjects });
}

const reading = { apiGroups: [""], resources: ["pods"], verbs: ["get"] };

export default rule({
  title: "Bindings grant roles that there are",
  severity: "medium",
  why:
    "A binding to a role that does not exist grants nothing now, and whatever somebody puts into a role of that name " +
    "later, which may be much more than was meant.",
  fix: "Create the role, correct its kind and name, or remove the binding.",
  references: [
    page(
      "Kubernetes: Using RBAC authorization",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/",
    ),
    rbacGoodPractices("periodic-review"),
  ],
  recommended: { level: "warn", because: "the role may be installed by something that is not checked here" },
  notAtAdmission:
    "what is missing may be created a moment later, since objects arrive in an order of their own",
  target: linksOf(granting, { reads: [role, clusterRole] }),
  deny: (link, { inventory }) => !isBuiltInRole(link.reference) && inventory.found(link).length === 0,
  message: ({ reference }, { inventory }) => describeMissing(reference, inventory),
  related: ({ reference }, { inventory }) => inventory.nearly(reference),
  examples: {
    good: [
      manifests.set(readers("Role", "reader"), manifests.role(reading)),
      manifests.set(readers("ClusterRole", "reader"), manifests.clusterRole(reading)),
      manifests.set(readers("ClusterRole", "view")),
      manifests.set(readers("ClusterRole", "system:node")),
    ],
    bad: [
      manifests.set(readers("Role", "reader"), manifests.clusterRole(reading)),
      manifests.set(readers("ClusterRole", "reader"), manifests.role(reading)),
      manifests.set(readers("Role", "view")),
      manifests.set(readers("ClusterRole", "viewer")),
    ],
  },
});
