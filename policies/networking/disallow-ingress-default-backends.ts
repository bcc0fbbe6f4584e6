import { ingress, type Ingress, manifests, objects, page, rule } from "../../src/author";

const service = { name: "web", port: { number: 80 } };
const http = { paths: [{ path: "/", pathType: "Prefix", backend: { service } }] };
const defaultBackend = { service };

export default rule({
  title: "Ingresses have no backend for all the rest",
  severity: "low",
  why:
    "A default backend answers for every host and path that no other Ingress has, and so hides what is " +
    "missing elsewhere.",
  fix: "Remove spec.defaultBackend and write a rule for each host.",
  references: [
    page(
      "Kubernetes: Ingress, default backend",
      "https://kubernetes.io/docs/concepts/services-networking/ingress/#default-backend",
    ),
  ],
  recommended: { level: "warn", because: "a page for what is not found is a fair use of it" },
  target: objects<Ingress>(ingress),
  deny: ({ spec }) => spec?.defaultBackend !== undefined,
  message: () => "the Ingress has a default backend",
  examples: {
    good: [manifests.of<Ingress>(ingress, { spec: { rules: [{ host: "shop.example.com", http }] } })],
    bad: [manifests.of<Ingress>(ingress, { spec: { defaultBackend } })],
  },
});
