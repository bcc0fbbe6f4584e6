import { query, relations } from "../author";
import { kindsOnWays, waysIn } from "./ways-in";

const { describeObject, originOf, shortNameOf } = relations;

export default query({
  title: "Pods that something outside of the cluster reaches, and how",
  why:
    "What is exposed is attacked first. Each row is a way in: a load balancer, ports of nodes, an Ingress or a route of a " +
    "Gateway, down to the workload. A limited one is marked as internal, or takes some addresses alone; a NetworkPolicy or a " +
    "firewall may close any.",
  kinds: kindsOnWays,
  columns: { namespace: "text", workload: "text", by: "text", path: "path" },
  rows: ({ objects }) =>
    waysIn(objects).map(({ to, by, through }) => {
      const origin = originOf(to, objects);
      return {
        namespace: origin.namespace,
        workload: shortNameOf(origin),
        by,
        path: [...through, describeObject(origin)],
      };
    }),
  example: {
    manifests: `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: app, image: web:1 }] }
---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { type: LoadBalancer, selector: { app: web }, ports: [{ port: 80 }] }
---
apiVersion: v1
kind: Service
metadata: { name: db, namespace: shop }
spec: { selector: { app: db }, ports: [{ port: 5432 }] }
`,
    rows: [
      {
        namespace: "shop",
        workload: "Deployment web",
        by: "LoadBalancer",
        path: ["Service shop/web", "Deployment shop/web"],
      },
    ],
  },
});
