import {
  afterFirst,
  cisEks,
  ingress,
  type Ingress,
  lowerCase,
  manifests,
  objects,
  page,
  rule,
} from "../../src/author";

const service = { name: "web", port: { number: 80 } };
const http = { paths: [{ path: "/", pathType: "Prefix", backend: { service } }] };

type Tls = NonNullable<NonNullable<Ingress["spec"]>["tls"]>;

/** The hosts of all certificates in one list, in which a host is found sooner than in each of theirs. */
function certified(tls: Tls): string[] {
  return tls
    .map(({ hosts = [] }) => hosts.join(" "))
    .join(" ")
    .split(" ");
}

/** Whether one of the names of certificates, such as `*.example.com`, is for a host. */
function hasOneFor(names: readonly string[], host: string): boolean {
  return names.includes(host) || names.includes(`*.${afterFirst(host, ".")}`);
}

type Rules = NonNullable<NonNullable<Ingress["spec"]>["rules"]>;

/** Whether a host of the rules has no certificate. */
function lacksOne(rules: Rules, names: readonly string[]): boolean {
  return rules.some(({ host = "" }) => host !== "" && !hasOneFor(names, host));
}

type Annotations = Readonly<Record<string, string>>;

/**
 * Whether annotations give an Ingress certificates that spec.tls does not name. Sources:
 * GKE: https://cloud.google.com/kubernetes-engine/docs/how-to/ingress-multi-ssl and .../managed-certs;
 * Azure: https://azure.github.io/application-gateway-kubernetes-ingress/annotations/#appgw-ssl-certificate
 */
function isCertified(annotations: Annotations): boolean {
  return (
    (annotations["ingress.gcp.kubernetes.io/pre-shared-cert"] ?? "") !== "" ||
    (annotations["networking.gke.io/managed-certificates"] ?? "") !== "" ||
    (annotations["appgw.ingress.kubernetes.io/appgw-ssl-certificate"] ?? "") !== ""
  );
}

/**
 * Whether a load balancer of AWS listens by HTTPS: where its ports say so, and of itself where it has a certificate.
 * Source: https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#listen-ports
 */
function isHttpsOnAws(annotations: Annotations): boolean {
  const listening = annotations["alb.ingress.kubernetes.io/listen-ports"];
  if (listening !== undefined) return /"HTTPS"/u.test(listening);
  return (annotations["alb.ingress.kubernetes.io/certificate-arn"] ?? "") !== "";
}

/**
 * Whether Traefik serves by TLS: not where the annotation for it has a value other than true.
 * Source: https://github.com/traefik/paerser/blob/master/parser/nodes_metadata.go (Disabled)
 */
function isTlsInTraefik(annotations: Annotations): boolean {
  const tls = annotations["traefik.ingress.kubernetes.io/router.tls"];
  if (tls !== undefined) return ["", "true"].includes(lowerCase(tls));
  return Object.keys(annotations).some((key) => key.startsWith("traefik.ingress.kubernetes.io/router.tls."));
}

function annotated(annotations: Annotations): ReturnType<typeof manifests.pod> {
  return manifests.of<Ingress>(ingress, {
    metadata: { annotations },
    spec: { rules: [{ host: "shop.example.com", http }] },
  });
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
    cisEks("5.4.5"),
    page("Kubernetes: Ingress, TLS", "https://kubernetes.io/docs/concepts/services-networking/ingress/#tls"),
  ],
  recommended: {
    level: "warn",
    because: "the certificate may be the default one of the ingress controller, and TLS may end before it",
  },
  target: objects<Ingress>(ingress),
  deny: ({ metadata, spec }) =>
    !isCertified(metadata?.annotations ?? {}) &&
    !isHttpsOnAws(metadata?.annotations ?? {}) &&
    !isTlsInTraefik(metadata?.annotations ?? {}) &&
    ((spec?.tls ?? []).length === 0 ||
      (!(spec?.tls ?? []).some(({ hosts: names = [] }) => names.length === 0) &&
        lacksOne(spec?.rules ?? [], certified(spec?.tls ?? [])))),
  message: () => "the Ingress does not serve everything by TLS",
  examples: {
    good: [
      manifests.of<Ingress>(ingress, {
        spec: { rules: [{ host: "shop.example.com", http }], tls: [{ secretName: "web-tls" }] },
      }),
      annotated({ "ingress.gcp.kubernetes.io/pre-shared-cert": "shop" }),
      annotated({ "networking.gke.io/managed-certificates": "shop" }),
      annotated({ "appgw.ingress.kubernetes.io/appgw-ssl-certificate": "shop" }),
      annotated({ "alb.ingress.kubernetes.io/certificate-arn": "arn:aws:acm:eu-west-1:1:certificate/2" }),
      annotated({ "alb.ingress.kubernetes.io/listen-ports": '[{"HTTP": 80}, {"HTTPS": 443}]' }),
      annotated({ "traefik.ingress.kubernetes.io/router.tls": "true" }),
      annotated({ "traefik.ingress.kubernetes.io/router.tls.certresolver": "le" }),
      hosts("shop.example.com", "shop.example.com"),
      hosts("shop.example.com", "*.example.com"),
      hosts("shop.example.com", "other.example.com", "shop.example.com"),
      manifests.of<Ingress>(ingress, { spec: { rules: [{ http }], tls: [{ secretName: "web-tls" }] } }),
      manifests.of<Ingress>(ingress, {
        spec: { rules: [{ http }], tls: [{ hosts: ["shop.example.com"], secretName: "web-tls" }] },
      }),
    ],
    bad: [
      annotated({ "ingress.gcp.kubernetes.io/pre-shared-cert": "" }),
      annotated({
        "alb.ingress.kubernetes.io/certificate-arn": "arn:aws:acm:eu-west-1:1:certificate/2",
        "alb.ingress.kubernetes.io/listen-ports": '[{"HTTP": 80}]',
      }),
      annotated({
        "traefik.ingress.kubernetes.io/router.tls": "false",
        "traefik.ingress.kubernetes.io/router.tls.certresolver": "le",
      }),
      manifests.of<Ingress>(ingress, { spec: { rules: [{ http }] } }),
      hosts("shop.example.com"),
      hosts("shop.example.com", "other.example.com"),
      hosts("a.shop.example.com", "*.example.com"),
      hosts("example.com", "*.com.example"),
    ],
  },
});
