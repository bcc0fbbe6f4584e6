import {
  cis,
  manifests,
  mitre,
  nsa,
  rbacGoodPractices,
  rule,
  stringList,
  wholeBindings,
} from "../../src/author";

const { roleBinding, clusterRoleBinding } = manifests;

const subjects = [{ kind: "ServiceAccount", name: "deployer", namespace: "shop" }];
const apiGroup = "rbac.authorization.k8s.io";

export default rule({
  title: "Bindings do not grant cluster-admin",
  severity: "critical",
  why:
    "Whoever holds cluster-admin can read every Secret, change every workload and remove every guardrail; " +
    "one leaked token of such a subject is the loss of the cluster.",
  fix: "Bind a role that holds only the permissions that are needed.",
  references: [cis("5.1.1"), rbacGoodPractices("least-privilege"), nsa("rbac"), mitre("T1098.006")],
  recommended: {
    level: "deny",
    because: "whoever holds it can switch every other rule off",
  },
  target: wholeBindings,
  parameters: {
    roles: stringList({
      description: "The ClusterRoles that must not be bound.",
      default: ["cluster-admin"],
    }),
  },
  deny: (binding, { parameters }) =>
    binding.roleRef.kind === "ClusterRole" && parameters.roles.includes(binding.roleRef.name),
  message: (binding) => `binding to the ClusterRole ${binding.roleRef.name}`,
  extent: (binding) => binding.subjects ?? [],
  examples: {
    good: [
      clusterRoleBinding({ roleRef: { apiGroup, kind: "ClusterRole", name: "view" }, subjects }),
      roleBinding({ roleRef: { apiGroup, kind: "Role", name: "cluster-admin" }, subjects }),
    ],
    bad: [
      clusterRoleBinding({ roleRef: { apiGroup, kind: "ClusterRole", name: "cluster-admin" }, subjects }),
      roleBinding({ roleRef: { apiGroup, kind: "ClusterRole", name: "cluster-admin" }, subjects }),
    ],
  },
});
