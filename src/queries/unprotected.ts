import { limitRange, podDisruptionBudget, query, relations } from "../author";

const {
  containersOf,
  expectedPods,
  isGiven,
  openDirections,
  originOf,
  podKinds,
  protecting,
  scaling,
  trafficPolicies,
  Undecided,
  shortNameOf,
  within,
} = relations;
type Entry = relations.Entry;
type Inventory = relations.Inventory;

export default query({
  title: "Workloads that lack a network policy, a disruption budget or a memory limit",
  why:
    "Each row is one thing that a workload lacks. Pods on the network of their node are beyond network policies; a budget " +
    "is asked of two replicas and more; a limit may come of a LimitRange.",
  kinds: [...trafficPolicies, podDisruptionBudget, ...(scaling.from ?? []), limitRange, ...podKinds],
  columns: { namespace: "text", workload: "text", lacks: "text" },
  rows: ({ objects, note }) =>
    objects.all(...podKinds).flatMap((entry) => {
      const origin = originOf(entry, objects);
      return lacking(entry, openTo(entry, objects, note), objects).map((lacks) => ({
        namespace: origin.namespace,
        workload: shortNameOf(origin),
        lacks,
      }));
    }),
  example: {
    manifests: `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  replicas: 3
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: app, image: web:1, resources: { limits: { memory: 64Mi } } }] }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: all, namespace: shop }
spec: { podSelector: {} }
`,
    rows: [
      { namespace: "shop", workload: "Deployment web", lacks: "disruption budget" },
      { namespace: "shop", workload: "Deployment web", lacks: "network policy for egress" },
    ],
  },
});

/** The directions that no policy restricts; none where a policy is there that is not understood, which is noted. */
function openTo(entry: Entry, objects: Inventory, note: (message: string) => void): readonly string[] {
  try {
    return openDirections(entry, ["Ingress", "Egress"], objects);
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    note(`network policies: ${error.kind} objects ${error.message}`);
    return [];
  }
}

function lacking(entry: Entry, open: readonly string[], objects: Inventory): readonly string[] {
  const { pods } = entry;
  if (pods === undefined) return [];
  const isReplicated = (expectedPods(entry, objects) ?? 0) > 1 && originOf(entry, objects) === entry;
  return [
    ...open.map((each) => `network policy for ${each.toLowerCase()}`),
    ...(isReplicated && objects.to(entry, protecting).length === 0 ? ["disruption budget"] : []),
    ...(isLimited(entry, objects) ? [] : ["memory limit"]),
  ];
}

function isLimited(entry: Entry, objects: Inventory): boolean {
  const hasLimit = (value: unknown): boolean => within(value, "resources", "limits")["memory"] !== undefined;
  return (
    hasLimit(entry.pods?.spec) ||
    containersOf(entry).every(
      ([path, container]) => path.includes("ephemeralContainers") || hasLimit(container),
    ) ||
    isGiven("limits", "memory", entry.namespace, objects)
  );
}
