import {
  cis,
  clusterRoleBinding,
  manifests,
  nsa,
  objects,
  rbacGoodPractices,
  rule,
  stringList,
  type Binding,
} from "../../src/author";

const apiGroup = "rbac.authorization.k8s.io";
const subjects = [{ apiGroup, kind: "Group", name: "developers" }];

export default rule({
  title: "The roles admin and edit are bound within a namespace",
  severity: "high",
  why:
    "Bound for the whole cluster, edit reads the Secrets and runs pods in every namespace, kube-system included, " +
    "and admin hands that on: from there it is one step to cluster-admin.",
  fix: "Bind the role by a RoleBinding in each namespace that it is needed in.",
  references: [rbacGoodPractices("least-privilege"), cis("5.1.1"), cis("5.1.2"), nsa("rbac")],
  recommended: {
    level: "deny",
    because: "a RoleBinding gives a team the same in its own namespaces",
  },
  target: objects<Binding>(clusterRoleBinding),
  parameters: {
    roles: stringList({
      description: "The ClusterRoles that must not be bound for the whole cluster.",
      default: ["admin", "edit"],
    }),
  },
  deny: (binding, { parameters }) => parameters.roles.includes(binding.roleRef.name),
  message: (binding) => `binding to the ClusterRole ${binding.roleRef.name} in every namespace`,
  extent: (binding) => binding.subjects ?? [],
  examples: {
    good: [
      manifests.clusterRoleBinding({ roleRef: { apiGroup, kind: "ClusterRole", name: "view" }, subjects }),
    ],
    bad: [
      manifests.clusterRoleBinding({ roleRef: { apiGroup, kind: "ClusterRole", name: "edit" }, subjects }),
      manifests.clusterRoleBinding({ roleRef: { apiGroup, kind: "ClusterRole", name: "admin" }, subjects }),
    ],
  },
});
