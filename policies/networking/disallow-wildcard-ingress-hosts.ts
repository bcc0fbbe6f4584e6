import { ingress, type Ingress, type IngressRule, listOf, manifests, page, rule } from "../../src/author";

const service = { name: "web", port: { number: 80 } };
const http = { paths: [{ path: "/", pathType: "Prefix", backend: { service } }] };

export default rule({
  title: "Ingress rules name hosts without wildcards",
  severity: "medium",
  why:
    "A wildcard takes the traffic of every name below a domain that nobody else has claimed, names that " +
    "other teams will use tomorrow included.",
  fix: "Name each host.",
  references: [
    page("Kubernetes: Ingress", "https://kubernetes.io/docs/concepts/services-networking/ingress/"),
  ],
  recommended: { level: "warn", because: "some products give each customer a name of their own" },
  target: listOf<IngressRule>([ingress], { path: "spec.rules", as: "rule" }),
  deny: ({ host = "" }) => host.includes("*"),
  message: ({ host = "" }) => `the rule answers for ${host}`,
  examples: {
    good: [
      manifests.of<Ingress>(ingress, { spec: { rules: [{ host: "shop.example.com", http }] } }),
      manifests.of<Ingress>(ingress, { spec: { rules: [{ http }] } }),
    ],
    bad: [manifests.of<Ingress>(ingress, { spec: { rules: [{ host: "*.example.com", http }] } })],
  },
});
