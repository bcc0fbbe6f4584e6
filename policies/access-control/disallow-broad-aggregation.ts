import {
  clusterRole,
  listOf,
  manifests,
  page,
  rbacGoodPractices,
  rule,
  type ClusterRole,
  type KubernetesObject,
} from "../../src/author";

/** One entry of `aggregationRule.clusterRoleSelectors`, a label selector (meta/v1). */
interface Selector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly {
    readonly key: string;
    readonly operator: string;
    readonly values?: readonly string[];
  }[];
}

/** A ClusterRole that is made of others by a selector. */
function selecting(selector: object): KubernetesObject {
  const aggregationRule = { clusterRoleSelectors: [selector] };
  return manifests.of<ClusterRole>(clusterRole, { metadata: { name: "all" }, aggregationRule });
}

const key = "example.com/aggregate-to-all";
/** The label that Kubernetes gives to all roles that it makes, cluster-admin among them. */
const ofBuiltIn = "kubernetes.io/bootstrapping";

export default rule({
  title: "Aggregated ClusterRoles select by a label that a role must have",
  severity: "critical",
  why:
    "A selector that asks for no label, or for the one that all built-in roles have, selects cluster-admin, too, so " +
    "that the aggregated role is as much as that one.",
  fix: "Select by a label of your own in matchLabels, and set it on the roles that are meant.",
  references: [
    rbacGoodPractices("least-privilege"),
    page(
      "Kubernetes: RBAC, aggregated ClusterRoles",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles",
    ),
  ],
  recommended: { level: "deny", because: "nobody means to collect every role that there is" },
  target: listOf<Selector>([clusterRole], {
    path: "aggregationRule.clusterRoleSelectors",
    as: "selector",
  }),
  deny: ({ matchLabels = {}, matchExpressions = [] }) =>
    Object.keys(matchLabels).every((each) => each === ofBuiltIn) &&
    matchExpressions.every(
      (each) => each.key === ofBuiltIn || each.operator === "NotIn" || each.operator === "DoesNotExist",
    ),
  message: () => "aggregates ClusterRoles that need not have a label of their own",
  examples: {
    good: [
      selecting({ matchLabels: { [key]: "true" } }),
      selecting({ matchExpressions: [{ key, operator: "In", values: ["true"] }] }),
      selecting({
        matchExpressions: [
          { key, operator: "Exists" },
          { key, operator: "NotIn", values: ["false"] },
        ],
      }),
      selecting({ matchLabels: { [ofBuiltIn]: "rbac-defaults", [key]: "true" } }),
      selecting({
        matchLabels: { [key]: "true" },
        matchExpressions: [{ key: "a", operator: "DoesNotExist" }],
      }),
    ],
    bad: [
      selecting({}),
      selecting({ matchExpressions: [{ key, operator: "NotIn", values: ["false"] }] }),
      selecting({ matchExpressions: [{ key, operator: "DoesNotExist" }] }),
      selecting({ matchLabels: { [ofBuiltIn]: "rbac-defaults" } }),
      selecting({ matchExpressions: [{ key: ofBuiltIn, operator: "Exists" }] }),
    ],
  },
});
