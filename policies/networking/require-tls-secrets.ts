import {
  eachOf,
  ingress,
  manifests,
  page,
  relations,
  rule,
  secret,
  type Ingress,
  type Secret,
} from "../../src/author";

const { secretMakers, unusableCertificates } = relations;

function web(
  secretName: string | undefined,
  annotations: Record<string, string> = {},
): ReturnType<typeof manifests.pod> {
  const tls = [{ hosts: ["shop.example.com"], secretName }];
  const defaultBackend = { service: { name: "web", port: { number: 80 } } };
  return manifests.of<Ingress>(ingress, { metadata: { annotations }, spec: { tls, defaultBackend } });
}

function certificate(type: string, namespace = "shop"): ReturnType<typeof manifests.pod> {
  return manifests.of<Secret>(secret, { metadata: { name: "tls", namespace }, type });
}

const issued = manifests.of<{ spec: object }>(
  {
    kind: "Certificate",
    group: "cert-manager.io",
    version: "v1",
    resource: "certificates",
    namespaced: true,
  },
  { metadata: { name: "shop" }, spec: { secretName: "tls" } },
);

export default rule({
  title: "Ingresses have the certificates that they name",
  severity: "high",
  why: "Without its Secret the controller shows a certificate of its own: every browser warns, and every other client refuses.",
  fix: "Create the Secret of the type kubernetes.io/tls, a Certificate that makes it, or correct its name.",
  references: [
    page("Kubernetes: Ingress, TLS", "https://kubernetes.io/docs/concepts/services-networking/ingress/#tls"),
  ],
  recommended: {
    level: "warn",
    because: "Secrets are often made by hand, or by something that is not checked here",
  },
  notAtAdmission: "the Secret may be made a moment later, and Kyverno would have to read all Secrets",
  target: eachOf([ingress], { reads: [secret, ...secretMakers], at: ["spec", "tls"] }),
  deny: (entry, { inventory }) => unusableCertificates(entry, inventory).length > 0,
  message: (entry, { inventory }) => unusableCertificates(entry, inventory),
  examples: {
    good: [
      manifests.set(web("tls"), certificate("kubernetes.io/tls")),
      manifests.set(web("tls"), issued),
      manifests.set(web("tls", { "cert-manager.io/cluster-issuer": "letsencrypt" })),
      manifests.set(web(undefined)),
    ],
    bad: [
      manifests.set(web("tls")),
      manifests.set(web("tls"), certificate("Opaque")),
      manifests.set(web("tls"), certificate("kubernetes.io/tls", "other")),
    ],
  },
});
