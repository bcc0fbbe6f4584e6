import { ingress, type Ingress, type KubernetesObject, manifests } from "../../../src/author";
import { table } from "../table";

const backend = { service: { name: "web", port: { number: 80 } } };

function at(path: string, annotations: Readonly<Record<string, string>> = {}): KubernetesObject {
  const paths = [{ path, pathType: "ImplementationSpecific", backend }];
  return manifests.of<Ingress>(ingress, {
    metadata: { annotations },
    spec: { rules: [{ host: "shop.example.com", http: { paths } }] },
  });
}

type Annotation = readonly [name: string, value: string];

export const ingressDirectives = [
  table(
    "disallow-ingress-directives",
    ([name, value]: Annotation) => at("/", { [`nginx.ingress.kubernetes.io/${name}`]: value }),
    {
      keeps: [
        ["auth-url", "https://auth.example.com/check?rd=$escaped_request_uri"],
        ["auth-signin", "https://auth.example.com/start?rd=https://$host$request_uri"],
        ["auth-tls-match-cn", "CN=(web|api)\\.example\\.com"],
        ["auth-tls-error-page", "https://example.com/denied.html"],
        ["rewrite-target", "/$1$2"],
        ["permanent-redirect", "https://example.com/a?b=c&d=%3B"],
        ["mirror-target", "https://mirror.example.com$request_uri"],
        ["whitelist-source-range", "203.0.113.0/24,\n198.51.100.0/24".replace("\n", "")],
        ["proxy-cookie-path", "/ '/; Secure'"],
        ["configuration-snippet", "more_set_headers 'A: b';\nmore_set_headers 'C: d';"],
        ["affinity", "cookie"],
        ["auth-method", "POST"],
        ["auth-proxy-set-headers", "shop/headers"],
        ["x-forwarded-prefix", "/shop"],
      ],
      breaks: [
        ["auth-url", "https://example.com/#;load_module x"],
        ["auth-url", "https://example.com/\nssl_engine x"],
        ["auth-signin", 'https://example.com/"'],
        ["auth-tls-match-cn", "CN=a){} ssl_engine x"],
        ["auth-tls-error-page", "https://example.com;"],
        ["rewrite-target", "/ last; alias /etc/"],
        ["permanent-redirect", "https://example.com';"],
        ["temporal-redirect", "https://example.com\r\nreturn 200"],
        ["mirror-target", "https://example.com/}"],
        ["mirror-host", "example.com; ssl_engine x"],
        ["upstream-vhost", "a\nb"],
        ["upstream-vhost", "a; load_module x"],
        ["x-forwarded-prefix", "/a;}"],
        ["auth-method", "GET; load_module x"],
        ["auth-proxy-set-headers", "web;}"],
      ],
    },
  ),
  table("disallow-ingress-directives", at, {
    keeps: ["/", "/shop(/|$)(.{1,20})", "/a%3Bb", "/a=b&c"],
    breaks: ["/a;alias /etc/", "/a\nb", "/'", '/"', "/a\rb"],
  }),
];
