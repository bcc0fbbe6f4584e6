import { ingress, type Ingress, manifests, mitre, objects, page, rule } from "../../src/author";

const service = { name: "web", port: { number: 80 } };
const http = { paths: [{ path: "/", pathType: "Prefix", backend: { service } }] };
const nginx = "nginx.ingress.kubernetes.io";

/** The annotations whose values older controllers put into their configuration as they are. */
const written: readonly string[] = [
  "auth-method",
  "auth-proxy-set-headers",
  "auth-signin",
  "auth-tls-error-page",
  "auth-tls-match-cn",
  "auth-url",
  "mirror-host",
  "mirror-target",
  "permanent-redirect",
  "rewrite-target",
  "temporal-redirect",
  "upstream-vhost",
  "x-forwarded-prefix",
];

/** Those of them whose values end one directive of nginx and begin another. */
function directives({ metadata }: Ingress): string[] {
  return written.filter((name) =>
    /[;{}"'\r\n]/u.test(metadata?.annotations?.[`nginx.ingress.kubernetes.io/${name}`] ?? ""),
  );
}

/** Whether another annotation of the controller has lines, which snippets alone may have. */
function hasLines({ metadata }: Ingress): boolean {
  return Object.entries(metadata?.annotations ?? {}).some(
    ([key, value]) =>
      key.startsWith("nginx.ingress.kubernetes.io/") &&
      !key.endsWith("-snippet") &&
      /[\r\n][ \t]*[^ \t\r\n]/u.test(value),
  );
}

/** The paths that end a directive: no URL has a semicolon, quotes or line breaks unless they are encoded. */
function breaking({ spec }: Ingress): boolean {
  return (spec?.rules ?? []).some(({ http: served }) =>
    (served?.paths ?? []).some(({ path = "" }) => /[;"'\r\n]/u.test(path)),
  );
}

function annotated(annotations: Readonly<Record<string, string>>): ReturnType<typeof manifests.pod> {
  return manifests.of<Ingress>(ingress, {
    metadata: { annotations },
    spec: { rules: [{ host: "shop.example.com", http }] },
  });
}

function at(path: string): ReturnType<typeof manifests.pod> {
  const paths = [{ path, pathType: "ImplementationSpecific", backend: { service } }];
  return manifests.of<Ingress>(ingress, { spec: { rules: [{ host: "shop.example.com", http: { paths } }] } });
}

export default rule({
  title: "Ingresses smuggle no directives into ingress-nginx",
  severity: "critical",
  why:
    "Older versions of ingress-nginx put these values into their configuration unread: one with a semicolon or a line " +
    "break adds directives, runs code in the controller, and so reads every Secret of the cluster.",
  fix: "Remove semicolons, braces, quotes and line breaks from the annotation or path, and update ingress-nginx.",
  references: [
    page("CVE-2025-24514: ingress-nginx auth-url", "https://github.com/kubernetes/kubernetes/issues/131006"),
    page(
      "CVE-2025-1097: ingress-nginx auth-tls-match-cn",
      "https://github.com/kubernetes/kubernetes/issues/131007",
    ),
    page("CVE-2025-1098: ingress-nginx mirrors", "https://github.com/kubernetes/kubernetes/issues/131008"),
    page(
      "CVE-2026-1580: ingress-nginx auth-method",
      "https://github.com/kubernetes/kubernetes/issues/136677",
    ),
    page("CVE-2026-24512: ingress-nginx paths", "https://github.com/kubernetes/kubernetes/issues/136678"),
    page(
      "CVE-2025-15566: ingress-nginx auth-proxy-set-headers",
      "https://github.com/kubernetes/kubernetes/issues/136789",
    ),
    page("CVE-2023-5044: ingress-nginx redirects", "https://github.com/kubernetes/kubernetes/issues/126817"),
    page(
      "CVE-2021-25746: ingress-nginx annotations",
      "https://github.com/kubernetes/kubernetes/issues/126813",
    ),
    page("CVE-2021-25745: ingress-nginx paths", "https://github.com/kubernetes/kubernetes/issues/126812"),
    mitre("T1552.007"),
    mitre("T1068"),
  ],
  recommended: { level: "deny", because: "it gives away the Secrets of the whole cluster" },
  target: objects<Ingress>(ingress),
  deny: (ingress) => directives(ingress).length > 0 || hasLines(ingress) || breaking(ingress),
  message: (ingress) => [
    ...directives(ingress).map(
      (name) => `the annotation nginx.ingress.kubernetes.io/${name} holds directives of nginx`,
    ),
    ...(hasLines(ingress) ? ["an annotation of ingress-nginx has several lines"] : []),
    ...(breaking(ingress) ? ["a path of the Ingress holds directives of nginx"] : []),
  ],
  examples: {
    good: [
      annotated({ [`${nginx}/auth-url`]: "https://auth.example.com/check?rd=$request_uri" }),
      annotated({ [`${nginx}/auth-tls-match-cn`]: "CN=(web|api)\\.example\\.com" }),
      annotated({ [`${nginx}/rewrite-target`]: "/$2" }),
      annotated({ [`${nginx}/proxy-cookie-path`]: "/ '/; Secure'" }),
      annotated({ [`${nginx}/whitelist-source-range`]: "203.0.113.0/24\n" }),
      annotated({ [`${nginx}/server-snippet`]: "a;\nb;" }),
      annotated({ "example.com/notes": "a\nb" }),
      annotated({ "example.com/auth-url": "a;\nb" }),
      at("/shop(/|$)(.{1,20})"),
      manifests.of<Ingress>(ingress, { spec: { defaultBackend: { service } } }),
    ],
    bad: [
      annotated({ [`${nginx}/auth-url`]: "http://example.com/#;}}}\nssl_engine x" }),
      annotated({ [`${nginx}/auth-tls-match-cn`]: "CN=a){} load_module x" }),
      annotated({ [`${nginx}/mirror-target`]: "https://example.com/'" }),
      annotated({ [`${nginx}/mirror-host`]: "example.com;" }),
      annotated({ [`${nginx}/permanent-redirect`]: "https://example.com;" }),
      annotated({ [`${nginx}/rewrite-target`]: "/ last; alias /etc/" }),
      annotated({ [`${nginx}/upstream-vhost`]: "a\nb" }),
      annotated({ [`${nginx}/proxy-body-size`]: "8m\nb" }),
      at("/a;alias /etc/"),
      at("/a\nb"),
    ],
  },
});
