import {
  allows,
  cis,
  clusterRole as kind,
  clusterRoleRules,
  granted,
  manifests,
  mitre,
  rbacGoodPractices,
  rule,
  type ClusterRole,
} from "../../src/author";

const { clusterRole } = manifests;

// The verb is that of the HTTP method of the request that is passed on.
const proxy = {
  group: "",
  resources: ["nodes/proxy"],
  verbs: ["get", "create", "update", "patch", "delete"],
};

/** A ClusterRole that gets the rules of others, besides what it is given. */
const aggregated = (resource: string): ReturnType<typeof clusterRole> =>
  manifests.of<ClusterRole>(kind, {
    metadata: { name: "monitoring" },
    aggregationRule: {
      clusterRoleSelectors: [{ matchLabels: { "example.com/aggregate-to-monitoring": "true" } }],
    },
    rules: [{ apiGroups: [""], resources: [resource], verbs: ["get"] }],
  });

export default rule({
  title: "Roles do not reach the kubelet through nodes/proxy",
  severity: "critical",
  why:
    "nodes/proxy is the kubelet's own API: it runs commands in every pod of the node, past audit logs and " +
    "admission, and a WebSocket request needs no more than the verb get.",
  fix: "Grant nodes/metrics, nodes/stats, nodes/log or nodes/pods, whichever is read, instead of nodes/proxy.",
  references: [
    rbacGoodPractices("access-to-proxy-subresource-of-nodes"),
    cis("5.1.10"),
    mitre("T1609"),
    mitre("T1552.007"),
  ],
  recommended: {
    level: "deny",
    because: "what is read through it has subresources of its own, and what is left runs commands anywhere",
  },
  target: clusterRoleRules,
  deny: (rule) => allows(rule, proxy),
  message: (rule) => `allows ${granted(rule, proxy)}`,
  examples: {
    good: [
      clusterRole({ apiGroups: [""], resources: ["nodes", "nodes/metrics", "nodes/stats"], verbs: ["get"] }),
      clusterRole({ apiGroups: [""], resources: ["*"], verbs: ["list", "watch"] }),
      clusterRole({ apiGroups: [""], resources: ["services/proxy"], verbs: ["get"] }),
      aggregated("nodes/metrics"),
    ],
    bad: [
      aggregated("nodes/proxy"),
      clusterRole({ apiGroups: [""], resources: ["nodes/proxy"], verbs: ["get"] }),
      clusterRole({ apiGroups: [""], resources: ["nodes/proxy"], resourceNames: ["a"], verbs: ["create"] }),
      clusterRole({ apiGroups: [""], resources: ["*/proxy"], verbs: ["get"] }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
    ],
  },
});
