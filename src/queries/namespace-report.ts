import {
  limitRange,
  namespace,
  networkPolicy,
  podDisruptionBudget,
  query,
  relations,
  resourceQuota,
  service,
} from "../author";
import { kindsOnWays, waysIn } from "./ways-in";

const { deniesByDefault, expectedPods, originOf, podKinds, scaling } = relations;
type Entry = relations.Entry;

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
    const workloads = objects.all(...podKinds).filter((entry) => originOf(entry, objects) === entry);
    const exposed = [...new Set(waysIn(objects).map(({ to }) => originOf(to, objects)))];
    const policies = objects.all(networkPolicy);
    const closing = policies.filter((each) => deniesByDefault(each, "Ingress"));
    const known = [
      ...objects.all(namespace).map(({ name }) => name),
      ...[...workloads, ...objects.all(service)].map((entry) => entry.namespace ?? ""),
    ];
    return [...new Set(known)].map((name) => {
      const its = (entries: readonly Entry[]): readonly Entry[] =>
        entries.filter((entry) => entry.namespace === name);
      return {
        namespace: name,
        workloads: its(workloads).length,
        pods: its(workloads).reduce((sum, each) => sum + (expectedPods(each, objects) ?? 0), 0),
        services: its(objects.all(service)).length,
        exposed: its(exposed).length,
        closed: its(closing).length > 0 ? "yes" : "no",
        policies: its(policies).length,
        budgets: its(objects.all(podDisruptionBudget)).length,
        quotas: its(objects.all(resourceQuota)).length,
        limits: its(objects.all(limitRange)).length,
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
