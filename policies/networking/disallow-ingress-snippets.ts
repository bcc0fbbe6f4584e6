import { ingress, type Ingress, manifests, mitre, objects, page, rule } from "../../src/author";

const service = { name: "web", port: { number: 80 } };
const http = { paths: [{ path: "/", pathType: "Prefix", backend: { service } }] };
const spec = { rules: [{ host: "shop.example.com", http }] };

function annotated(annotations: Readonly<Record<string, string>>): ReturnType<typeof manifests.pod> {
  return manifests.of<Ingress>(ingress, { metadata: { annotations }, spec });
}

export default rule({
  title: "Ingresses bring no configuration of the controller",
  severity: "critical",
  why:
    "A snippet is put into the configuration of ingress-nginx as it is: whoever may write an Ingress can " +
    "read every Secret that the controller can (CVE-2021-25742).",
  fix: "Remove the annotation and use one that stands for a single setting.",
  references: [
    page(
      "CVE-2021-25742: ingress-nginx custom snippets",
      "https://github.com/kubernetes/kubernetes/issues/126811",
    ),
    mitre("T1552.007"),
    mitre("T1068"),
  ],
  recommended: { level: "deny", because: "it gives away the Secrets of the whole cluster" },
  target: objects<Ingress>(ingress),
  deny: ({ metadata }) =>
    Object.keys(metadata?.annotations ?? {}).some((key) =>
      /^nginx\.(ingress\.kubernetes\.io|org)\/[a-z-]*-snippets?$/u.test(key),
    ),
  message: () => "the Ingress has a snippet annotation",
  examples: {
    good: [
      annotated({ "nginx.ingress.kubernetes.io/rewrite-target": "/" }),
      annotated({ "example.com/server-snippet": "none" }),
      manifests.of<Ingress>(ingress, { spec }),
    ],
    bad: [
      annotated({ "nginx.ingress.kubernetes.io/configuration-snippet": "more_set_headers 'X-A: b';" }),
      annotated({ "nginx.ingress.kubernetes.io/server-snippet": "location /x { return 200; }" }),
      annotated({ "nginx.org/location-snippets": "add_header X-A b;" }),
    ],
  },
});
