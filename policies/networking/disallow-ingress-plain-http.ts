import {
  ingress,
  type Ingress,
  isFalse,
  isTrue,
  lowerCase,
  manifests,
  objects,
  page,
  rule,
} from "../../src/author";

const service = { name: "web", port: { number: 80 } };
const http = { paths: [{ path: "/", pathType: "Prefix", backend: { service } }] };
const spec = { rules: [{ host: "shop.example.com", http }] };
const nginx = "nginx.ingress.kubernetes.io";

type Annotations = Readonly<Record<string, string>>;

/**
 * Whether ingress-nginx does not redirect: it does so by either of two annotations, by the first unless it is told not to.
 * Source: https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/annotations/rewrite/main.go (Parse), and
 * rootfs/etc/nginx/lua/lua_ingress.lua (redirect_to_https)
 */
function isOffInNginx(annotations: Annotations): boolean {
  const redirect = annotations["nginx.ingress.kubernetes.io/ssl-redirect"] ?? "";
  const forced = annotations["nginx.ingress.kubernetes.io/force-ssl-redirect"] ?? "";
  return isFalse(redirect) && !isTrue(forced);
}

/**
 * Whether the controller of HAProxy Technologies does not redirect: whatever it does not read as true switches that off.
 * Source: https://github.com/haproxytech/kubernetes-ingress/blob/master/pkg/annotations/ingress/httpsRedirect.go, and
 * pkg/utils/utils.go (GetBoolValue)
 */
function isOffInHaproxy(value: string): boolean {
  return value !== "" && !isTrue(value) && !["on", "enabled"].includes(lowerCase(value));
}

function annotated(annotations: Annotations): ReturnType<typeof manifests.pod> {
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
    isOffInNginx(metadata?.annotations ?? {}) ||
    // The other controller of HAProxy passes over what is no boolean.
    // Source: https://github.com/jcmoraisjr/haproxy-ingress/blob/master/pkg/converters/ingress/annotations/validator.go
    isFalse(metadata?.annotations?.["haproxy-ingress.github.io/ssl-redirect"] ?? "") ||
    [
      metadata?.annotations?.["ingress.kubernetes.io/ssl-redirect"] ?? "",
      metadata?.annotations?.["haproxy.com/ssl-redirect"] ?? "",
      metadata?.annotations?.["haproxy.org/ssl-redirect"] ?? "",
    ].some((value) => isOffInHaproxy(value)),
  message: () => "the redirect to HTTPS is switched off",
  examples: {
    good: [
      annotated({ [`${nginx}/ssl-redirect`]: "true" }),
      annotated({ [`${nginx}/ssl-redirect`]: "false", [`${nginx}/force-ssl-redirect`]: "true" }),
      // Not read, so that the redirect stays.
      annotated({ [`${nginx}/ssl-redirect`]: "off" }),
      annotated({ [`${nginx}/force-ssl-redirect`]: "false" }),
      annotated({ "haproxy.org/ssl-redirect": "on" }),
      annotated({ "haproxy.org/ssl-redirect": "true" }),
      annotated({ "haproxy-ingress.github.io/ssl-redirect": "off" }),
      manifests.of<Ingress>(ingress, { spec }),
    ],
    bad: [
      annotated({ [`${nginx}/ssl-redirect`]: "false" }),
      annotated({ [`${nginx}/ssl-redirect`]: "false", [`${nginx}/force-ssl-redirect`]: "false" }),
      annotated({ "ingress.kubernetes.io/ssl-redirect": "false" }),
      annotated({ "haproxy.org/ssl-redirect": "false" }),
      annotated({ "haproxy-ingress.github.io/ssl-redirect": "0" }),
      annotated({ "haproxy.com/ssl-redirect": "Off" }),
      annotated({ "haproxy.org/ssl-redirect": "disabled" }),
      annotated({ "haproxy.org/ssl-redirect": "no" }),
    ],
  },
});
