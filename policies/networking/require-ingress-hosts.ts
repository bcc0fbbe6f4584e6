import { ingress, type Ingress, type IngressRule, listOf, manifests, page, rule } from "../../src/author";

const service = { name: "web", port: { number: 80 } };
const http = { paths: [{ path: "/", pathType: "Prefix", backend: { service } }] };

export default rule({
  title: "Ingress rules name their host",
  severity: "medium",
  why:
    "A rule without a host answers for every name that leads to the controller, those of other teams " +
    "included, and takes over what they leave free.",
  fix: "Set host in the rule.",
  references: [
    page("Kubernetes: Ingress", "https://kubernetes.io/docs/concepts/services-networking/ingress/"),
  ],
  recommended: { level: "warn", because: "clusters of one team have one name for everything" },
  target: listOf<IngressRule>([ingress], { path: "spec.rules", as: "rule" }),
  deny: ({ host = "" }) => host === "",
  message: () => "the rule answers for every host",
  examples: {
    good: [manifests.of<Ingress>(ingress, { spec: { rules: [{ host: "shop.example.com", http }] } })],
    bad: [
      manifests.of<Ingress>(ingress, { spec: { rules: [{ http }] } }),
      manifests.of<Ingress>(ingress, {
        spec: {
          rules: [
            { host: "shop.example.com", http },
            { host: "", http },
          ],
        },
      }),
    ],
  },
});
