import {
  limitRange,
  namespace,
  networkPolicy,
  podDisruptionBudget,
  query,
  relations,
  resourceQuota,
  service,
  type Kind,
} from "../author";
import { kindsOnWays, waysIn } from "./ways-in";

const { deniesByDefault, expectedPods, originOf, podKinds, scaling } = relations;

export default query({
  title: "What is in each namespace, and what guards it",
  why:
    "One row for each namespace: what runs in it, how much of that is exposed, and whether quotas, limits, budgets and " +
    "a policy that closes it are there. `pods` counts what workloads with replicas are to have.",
  kinds: [
    ...kindsOnWays,
    namespace,
    ...(scaling.from ?? []),
    limitRange,
    networkPolicy,
    podDisruptionBudget,
    resourceQuota,
  ],
  columns: {
    namespace: "text",
    workloads: "number",
    pods: "number",
    services: "number",
    exposed: "number",
    closed: "text",
    policies: "number",
    budgets: "number",
    quotas: "number",
    limits: "number",
  },
  rows: ({ objects }) => {
    const exposed = new Map<string | undefined, Set<relations.Entry>>();
    for (const origin of waysIn(objects).map(({ to }) => originOf(to, objects))) {
      exposed.set(origin.namespace, (exposed.get(origin.namespace) ?? new Set()).add(origin));
    }
    const known = [
      ...objects.all(namespace).map(({ name }) => name),
      ...objects.all(service, ...podKinds).map((entry) => entry.namespace ?? ""),
    ];
    return [...new Set(known)].map((name) => {
      const count = (kind: Kind): number => objects.in(name, kind).length;
      const workloads = objects.in(name, ...podKinds).filter((entry) => originOf(entry, objects) === entry);
      const isClosed = objects.in(name, networkPolicy).some((each) => deniesByDefault(each, "Ingress"));
      return {
        namespace: name,
        workloads: workloads.length,
        pods: workloads.reduce((sum, each) => sum + (expectedPods(each, objects) ?? 0), 0),
        services: count(service),
        exposed: exposed.get(name)?.size ?? 0,
        closed: isClosed ? "yes" : "no",
        policies: count(networkPolicy),
        budgets: count(podDisruptionBudget),
        quotas: count(resourceQuota),
        limits: count(limitRange),
      };
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
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { type: NodePort, selector: { app: web }, ports: [{ port: 80 }] }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: closed, namespace: shop }
spec: { podSelector: {} }
`,
    rows: [
      {
        namespace: "shop",
        workloads: 1,
        pods: 2,
        services: 1,
        exposed: 1,
        closed: "yes",
        policies: 1,
        budgets: 0,
        quotas: 0,
        limits: 0,
      },
    ],
  },
});
