import {
  conflictsOf,
  ingress,
  ingressClass,
  listOf,
  manifests,
  page,
  relations,
  rule,
  type Ingress,
  type IngressRule,
} from "../../src/author";

function route(
  name: string,
  host: string,
  annotations: Record<string, string> = {},
  pathType = "Prefix",
): ReturnType<typeof manifests.pod> {
  const backend = { service: { name, port: { number: 80 } } };
  return manifests.of<Ingress>(ingress, {
    metadata: { name, annotations },
    spec: { rules: [{ host, http: { paths: [{ path: "/", pathType, backend }] } }] },
  });
}

export default rule({
  title: "Hosts and paths belong to one Ingress",
  severity: "high",
  why:
    "Where two Ingresses answer to one host and path, the controller takes either: requests of one application reach the " +
    "other, and may do so only after the next restart.",
  fix: "Give one of them another host or path, or put both backends into one Ingress.",
  references: [
    page("Kubernetes: Ingress", "https://kubernetes.io/docs/concepts/services-networking/ingress/"),
    page("ingress-nginx: How it works", "https://kubernetes.github.io/ingress-nginx/how-it-works/"),
  ],
  recommended: { level: "warn", because: "the Ingresses may be those of two clusters" },
  target: conflictsOf<Ingress, IngressRule>(listOf([ingress], { path: "spec.rules", as: "rule" }), {
    kinds: [ingress],
    acrossNamespaces: true,
    reads: [ingressClass],
    among: relations.withSameRoutes,
    asCreated: relations.withClass,
  }),
  deny: (rule, { object, other }) =>
    relations.areRivals(object, other) &&
    relations.pathsOf(rule).some((path) => relations.answers(other, rule.host, path)),
  message: (rule, { others }) =>
    relations
      .pathsOf(rule)
      .filter((path) => others.some((other) => relations.answers(other, rule.host, path)))
      .map((path) => {
        const those = others.filter((other) => relations.answers(other, rule.host, path));
        return `${relations.shownRoute(rule, path)} is answered by ${relations.describeAll(those)}, too`;
      }),
  examples: {
    good: [
      manifests.set(route("web", "shop.example.com"), route("api", "api.example.com")),
      manifests.set(route("web", "shop.example.com"), route("home", "shop.example.com", {}, "Exact")),
      manifests.set(
        route("web", "shop.example.com"),
        route("canary", "shop.example.com", { "nginx.ingress.kubernetes.io/canary": "true" }),
      ),
    ],
    bad: [manifests.set(route("web", "shop.example.com"), route("old", "shop.example.com"))],
  },
});
