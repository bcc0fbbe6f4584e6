import {
  clusterRole,
  clusterRoleRules,
  manifests,
  page,
  rbacGoodPractices,
  rule,
  type ClusterRole,
  type KubernetesObject,
} from "../../src/author";

/** The groups of Kubernetes itself, which the built-in roles are already made for. */
const ownGroups = [
  "*",
  "",
  "admissionregistration.k8s.io",
  "apiextensions.k8s.io",
  "apiregistration.k8s.io",
  "apps",
  "authentication.k8s.io",
  "authorization.k8s.io",
  "autoscaling",
  "batch",
  "certificates.k8s.io",
  "coordination.k8s.io",
  "discovery.k8s.io",
  "events.k8s.io",
  "flowcontrol.apiserver.k8s.io",
  "networking.k8s.io",
  "node.k8s.io",
  "policy",
  "rbac.authorization.k8s.io",
  "resource.k8s.io",
  "scheduling.k8s.io",
  "storage.k8s.io",
];

/** The built-in roles that an object asks to be added to. */
function builtIn({ metadata }: KubernetesObject): readonly string[] {
  return ["admin", "edit", "view"].filter(
    (name) => metadata.labels?.[`rbac.authorization.k8s.io/aggregate-to-${name}`] === "true",
  );
}

const resources = ["secrets"];
const verbs = ["get"];

/** A ClusterRole with these labels. */
function labelled(labels: Record<string, string>, apiGroup: string): KubernetesObject {
  const rules = [{ apiGroups: [apiGroup], resources, verbs }];
  return manifests.of<ClusterRole>(clusterRole, { metadata: { name: "reader", labels }, rules });
}

export default rule({
  title: "What is added to the roles admin, edit and view is about custom resources",
  severity: "high",
  why:
    "The label adds a rule to a role that is bound all over the cluster: everybody who holds view reads Secrets " +
    "from then on, and no binding shows it.",
  fix: "Remove the label, and bind the ClusterRole to those who need it.",
  references: [
    rbacGoodPractices("least-privilege"),
    page(
      "Kubernetes: RBAC, aggregated ClusterRoles",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles",
    ),
  ],
  recommended: {
    level: "warn",
    because: "some add what the built-in roles leave out, such as a look at nodes, and should know for whom",
  },
  target: clusterRoleRules,
  deny: (rule, { object }) =>
    builtIn(object).length > 0 && (rule.apiGroups ?? []).some((group) => ownGroups.includes(group)),
  message: (rule, { object }) =>
    `adds ${rule.verbs.join(", ")} on ${(rule.resources ?? []).join(", ")} to ${builtIn(object).join(", ")}`,
  examples: {
    good: [
      labelled({ "rbac.authorization.k8s.io/aggregate-to-view": "true" }, "example.com"),
      labelled({ "rbac.authorization.k8s.io/aggregate-to-view": "false" }, ""),
      labelled({ "rbac.example.com/aggregate-to-monitoring": "true" }, ""),
      manifests.clusterRole({ apiGroups: [""], resources, verbs }),
    ],
    bad: [
      labelled({ "rbac.authorization.k8s.io/aggregate-to-view": "true" }, ""),
      labelled({ "rbac.authorization.k8s.io/aggregate-to-edit": "true" }, "apps"),
      labelled({ "rbac.authorization.k8s.io/aggregate-to-admin": "true" }, "*"),
    ],
  },
});
