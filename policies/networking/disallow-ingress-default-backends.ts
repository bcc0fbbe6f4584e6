import { ingress, type Ingress, manifests, objects, page, rule } from "../../src/author";

const service = { name: "web", port: { number: 80 } };
const http = { paths: [{ path: "/", pathType: "Prefix", backend: { service } }] };
const defaultBackend = { service };

/** An Ingress of any version: networking.k8s.io/v1beta1 calls the default backend `backend`. */
interface AnyIngress {
  readonly spec?: { readonly defaultBackend?: object; readonly backend?: object };
}

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
  target: objects<AnyIngress>(ingress),
  deny: ({ spec }) => spec?.defaultBackend !== undefined || spec?.backend !== undefined,
  message: () => "the Ingress has a default backend",
  examples: {
    good: [manifests.of<Ingress>(ingress, { spec: { rules: [{ host: "shop.example.com", http }] } })],
    bad: [
      manifests.of<Ingress>(ingress, { spec: { defaultBackend } }),
      {
        ...manifests.of<object>(ingress, {
          ...{ spec: { backend: { serviceName: "web", servicePort: 80 } } },
        }),
        apiVersion: "networking.k8s.io/v1beta1",
      },
    ],
  },
});
