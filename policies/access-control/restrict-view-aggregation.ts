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

const label = "rbac.authorization.k8s.io/aggregate-to-view";
const reading = ["get", "list", "watch"];

/** A ClusterRole with these labels that allows these verbs. */
function labelled(labels: Record<string, string>, ...verbs: string[]): KubernetesObject {
  const rules = [{ apiGroups: ["example.com"], resources: ["webs"], verbs }];
  return manifests.of<ClusterRole>(clusterRole, { metadata: { name: "reader", labels }, rules });
}

export default rule({
  title: "What is added to the role view only reads",
  severity: "high",
  why:
    "The role view is given to whoever should do no harm. A verb that writes, added to it by a label, is given to " +
    "all of them, and no binding shows it.",
  fix: "Add only get, list and watch to view, and the rest to edit or admin.",
  references: [
    rbacGoodPractices("least-privilege"),
    page(
      "Kubernetes: RBAC, aggregated ClusterRoles",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles",
    ),
  ],
  recommended: { level: "deny", because: "whoever holds view is trusted to read and with nothing more" },
  target: clusterRoleRules,
  deny: (rule, { object }) =>
    object.metadata.labels?.[label] === "true" && rule.verbs.some((verb) => !reading.includes(verb)),
  message: (rule) =>
    `adds ${rule.verbs.filter((verb) => !reading.includes(verb)).join(", ")} on ${(rule.resources ?? []).join(", ")} to view`,
  examples: {
    good: [
      labelled({ [label]: "true" }, "get", "list", "watch"),
      labelled({ [label]: "false" }, "get", "update"),
      labelled({ "rbac.authorization.k8s.io/aggregate-to-edit": "true" }, "create", "update"),
    ],
    bad: [labelled({ [label]: "true" }, "get", "update"), labelled({ [label]: "true" }, "*")],
  },
});
