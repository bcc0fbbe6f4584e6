import { manifests, page, rbacGoodPractices, rule, stringList, wholeBindings } from "../../src/author";

const { roleBinding, clusterRoleBinding } = manifests;

const apiGroup = "rbac.authorization.k8s.io";
const subjects = [{ kind: "ServiceAccount", name: "web", namespace: "shop" }];

export default rule({
  title: "Bindings do not grant the roles of Kubernetes' own components",
  severity: "high",
  why:
    "The roles of the control plane and of kubelets read Secrets, issue tokens and run commands in pods, and every " +
    "release of Kubernetes may add to them.",
  fix: "Write a role that holds only the permissions that are needed.",
  references: [
    rbacGoodPractices("least-privilege"),
    page(
      "Kubernetes: RBAC, core component roles",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#core-component-roles",
    ),
  ],
  recommended: {
    level: "warn",
    because: "installers of clusters and storage drivers bind some of them for what they install",
  },
  target: wholeBindings,
  parameters: {
    roles: stringList({
      description: "The roles of components, beside all whose names begin with system:controller:.",
      default: [
        "system:kube-controller-manager",
        "system:kube-scheduler",
        "system:kubelet-api-admin",
        "system:node",
        "system:persistent-volume-provisioner",
      ],
    }),
  },
  deny: (binding, { parameters }) =>
    binding.roleRef.kind === "ClusterRole" &&
    (binding.roleRef.name.startsWith("system:controller:") ||
      parameters.roles.includes(binding.roleRef.name)),
  message: (binding) => `binding to the ClusterRole ${binding.roleRef.name}`,
  extent: (binding) => binding.subjects ?? [],
  examples: {
    good: [
      clusterRoleBinding({
        roleRef: { apiGroup, kind: "ClusterRole", name: "system:auth-delegator" },
        subjects,
      }),
      roleBinding({ roleRef: { apiGroup, kind: "Role", name: "system:node" }, subjects }),
    ],
    bad: [
      clusterRoleBinding({ roleRef: { apiGroup, kind: "ClusterRole", name: "system:node" }, subjects }),
      roleBinding({
        roleRef: { apiGroup, kind: "ClusterRole", name: "system:kube-controller-manager" },
        subjects,
      }),
      clusterRoleBinding({
        roleRef: {
          apiGroup,
          kind: "ClusterRole",
          name: "system:controller:clusterrole-aggregation-controller",
        },
        subjects,
      }),
    ],
  },
});
