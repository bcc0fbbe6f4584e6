import { ingress, type Ingress, manifests, objects, page, rule } from "../../src/author";

const service = { name: "web", port: { number: 80 } };
const http = { paths: [{ path: "/", pathType: "Prefix", backend: { service } }] };
const spec = { rules: [{ host: "shop.example.com", http }] };
const nginx = "nginx.ingress.kubernetes.io";

function annotated(annotations: Readonly<Record<string, string>>): ReturnType<typeof manifests.pod> {
  return manifests.of<Ingress>(ingress, { metadata: { annotations }, spec });
}

export default rule({
  title: "Ingresses do not switch the redirect to HTTPS off",
  severity: "medium",
  why:
    "With the redirect switched off those who type the name without https stay on plain HTTP, and their " +
    "cookies and passwords travel in the open.",
  fix: "Remove the annotation that switches the redirect off.",
  references: [
    page("Kubernetes: Ingress, TLS", "https://kubernetes.io/docs/concepts/services-networking/ingress/#tls"),
  ],
  recommended: { level: "warn", because: "a load balancer before the controller may redirect already" },
  target: objects<Ingress>(ingress),
  deny: ({ metadata }) =>
    [
      metadata?.annotations?.["nginx.ingress.kubernetes.io/ssl-redirect"] ?? "",
      metadata?.annotations?.["nginx.ingress.kubernetes.io/force-ssl-redirect"] ?? "",
      metadata?.annotations?.["ingress.kubernetes.io/ssl-redirect"] ?? "",
      metadata?.annotations?.["haproxy.org/ssl-redirect"] ?? "",
    ].includes("false"),
  message: () => "the redirect to HTTPS is switched off",
  examples: {
    good: [annotated({ [`${nginx}/ssl-redirect`]: "true" }), manifests.of<Ingress>(ingress, { spec })],
    bad: [
      annotated({ [`${nginx}/ssl-redirect`]: "false" }),
      annotated({ [`${nginx}/force-ssl-redirect`]: "false" }),
      annotated({ "ingress.kubernetes.io/ssl-redirect": "false" }),
      annotated({ "haproxy.org/ssl-redirect": "false" }),
    ],
  },
});
