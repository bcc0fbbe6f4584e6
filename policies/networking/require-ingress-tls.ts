import { afterFirst, ingress, type Ingress, manifests, objects, page, rule } from "../../src/author";

const service = { name: "web", port: { number: 80 } };
const http = { paths: [{ path: "/", pathType: "Prefix", backend: { service } }] };

/** Whether a name of a certificate, such as `*.example.com`, is for a host. */
function isFor(name: string, host: string): boolean {
  return name === host || name === `*.${afterFirst(host, ".")}`;
}

function hosts(host: string, ...tls: readonly string[]): ReturnType<typeof manifests.pod> {
  return manifests.of<Ingress>(ingress, {
    spec: { rules: [{ host, http }], tls: tls.map((name) => ({ hosts: [name], secretName: "web-tls" })) },
  });
}

export default rule({
  title: "Ingresses serve each host by TLS",
  severity: "high",
  why:
    "Without TLS passwords, cookies and answers can be read and changed by everybody on the way, and " +
    "browsers warn those who come.",
  fix: "Add an entry to spec.tls that names the host, with the Secret of its certificate.",
  references: [
    page("Kubernetes: Ingress, TLS", "https://kubernetes.io/docs/concepts/services-networking/ingress/#tls"),
  ],
  recommended: {
    level: "warn",
    because: "the certificate may be the default one of the ingress controller, and TLS may end before it",
  },
  target: objects<Ingress>(ingress),
  deny: ({ spec }) =>
    (spec?.tls ?? []).length === 0 ||
    (spec?.rules ?? []).some(
      ({ host = "" }) =>
        host !== "" &&
        !(spec?.tls ?? []).some(
          ({ hosts: names = [] }) => names.length === 0 || names.some((name) => isFor(name, host)),
        ),
    ),
  message: () => "the Ingress does not serve everything by TLS",
  examples: {
    good: [
      hosts("shop.example.com", "shop.example.com"),
      hosts("shop.example.com", "*.example.com"),
      hosts("shop.example.com", "other.example.com", "shop.example.com"),
      manifests.of<Ingress>(ingress, { spec: { rules: [{ http }], tls: [{ secretName: "web-tls" }] } }),
      manifests.of<Ingress>(ingress, {
        spec: { rules: [{ host: "shop.example.com", http }], tls: [{ secretName: "web-tls" }] },
      }),
      manifests.of<Ingress>(ingress, {
        spec: { rules: [{ http }], tls: [{ hosts: ["shop.example.com"], secretName: "web-tls" }] },
      }),
    ],
    bad: [
      manifests.of<Ingress>(ingress, { spec: { rules: [{ http }] } }),
      hosts("shop.example.com"),
      hosts("shop.example.com", "other.example.com"),
      hosts("a.shop.example.com", "*.example.com"),
      hosts("example.com", "*.com.example"),
    ],
  },
});
