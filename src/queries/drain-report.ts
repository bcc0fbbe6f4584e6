import { pod, podDisruptionBudget, query, relations } from "../author";

const {
  expectedPods,
  describeObject,
  disruptionOf,
  originOf,
  podKinds,
  protecting,
  scaling,
  shortNameOf,
  text,
} = relations;
type Entry = relations.Entry;
type Inventory = relations.Inventory;

export default query({
  title: "What hinders the drain of a node, and on which nodes",
  why:
    "A node that cannot be drained gets no updates. A budget that never allows an eviction blocks for ever, two budgets for " +
    "one pod make each eviction an error, and a bare pod is gone for good. Nodes are known of a cluster alone.",
  kinds: [podDisruptionBudget, ...(scaling.from ?? []), ...podKinds],
  columns: {
    namespace: "text",
    workload: "text",
    pods: "number",
    hindrance: "text",
    budgets: "list",
    nodes: "list",
  },
  rows: ({ objects }) => {
    const nodes = new Map<Entry, Set<string>>();
    for (const entry of objects.all(...podKinds)) {
      const origin = originOf(entry, objects);
      const names = nodes.get(origin) ?? new Set();
      nodes.set(origin, names.add(text(entry.pods?.spec["nodeName"])));
    }
    return [...nodes].flatMap(([origin, names]) => {
      names.delete("");
      return hindrancesOf(origin, objects).map(({ hindrance, budgets }) => ({
        namespace: origin.namespace,
        workload: shortNameOf(origin),
        pods: expectedPods(origin, objects),
        hindrance,
        budgets: budgets.map(describeObject).toSorted(),
        nodes: [...names].sort(),
      }));
    });
  },
  example: {
    manifests: `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  replicas: 2
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: app, image: web:1 }] }
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: web, namespace: shop }
spec: { minAvailable: 51%, selector: { matchLabels: { app: web } } }
`,
    rows: [
      {
        namespace: "shop",
        workload: "Deployment web",
        pods: 2,
        hindrance: "a budget allows no eviction",
        budgets: ["PodDisruptionBudget shop/web"],
        nodes: [],
      },
    ],
  },
});

interface Hindrance {
  readonly hindrance: string;
  readonly budgets: readonly Entry[];
}

function hindrancesOf(origin: Entry, objects: Inventory): readonly Hindrance[] {
  const links = objects.to(origin, protecting);
  const budgets = links.map(({ from }) => from);
  const blocking = links.filter((link) => disruptionOf(link, objects)?.allowed === 0).map(({ from }) => from);
  return [
    ...(blocking.length > 0 ? [{ hindrance: "a budget allows no eviction", budgets: blocking }] : []),
    ...(budgets.length > 1 ? [{ hindrance: "several budgets make evictions fail", budgets }] : []),
    ...(isBare(origin) ? [{ hindrance: "no controller makes the pod anew", budgets: [] }] : []),
  ];
}

/** Whether a pod is no other's, nor that of a file which the kubelet reads. */
function isBare({ kind, object }: Entry): boolean {
  const { ownerReferences = [] } = object.metadata as { ownerReferences?: readonly unknown[] };
  return kind === pod.kind && ownerReferences.length === 0;
}
