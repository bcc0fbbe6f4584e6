import {
  ingress,
  manifests,
  page,
  referencesOf,
  relations,
  rule,
  service,
  type Ingress,
  type Service,
} from "../../src/author";

const web = manifests.service({ ports: [{ name: "http", port: 80 }], selector: { app: "web" } });
const unnamed = manifests.service({ ports: [{ port: 80 }], selector: { app: "web" } });

type Backend = NonNullable<NonNullable<Ingress["spec"]>["defaultBackend"]>;

function to(backend: Backend): ReturnType<typeof manifests.pod> {
  const http = { paths: [{ path: "/", pathType: "Prefix", backend }] };
  return manifests.of<Ingress>(ingress, { spec: { rules: [{ host: "shop.example.com", http }] } });
}

export default rule({
  title: "Ingresses send to Services and ports that there are",
  severity: "high",
  why: "Requests to such a path are answered by an error 503, or by whatever the controller has as its default.",
  fix: "Name a Service of the Ingress's namespace, and a port that it offers by number or by name.",
  references: [
    page("Kubernetes: Ingress", "https://kubernetes.io/docs/concepts/services-networking/ingress/"),
  ],
  recommended: { level: "warn", because: "the Service may be made by something that is not checked here" },
  target: referencesOf<Service>(relations.routing, {
    of: [ingress],
    reads: [service],
    from: [ingress],
    to: [service],
    cel: relations.backendsCel,
  }),
  deny: ({ detail }, { found }) => !found.some((each) => relations.offersPort(each, detail)),
  message: ({ reference, detail }, { found, near }) =>
    found.length === 0
      ? relations.describeAbsent(reference, near)
      : `the Service ${reference.name} has no port ${detail ?? ""}`,
  related: ({ reference }, { inventory }) => [...inventory.named(reference), ...inventory.nearly(reference)],
  examples: {
    good: [
      manifests.set(to({ service: { name: "web", port: { number: 80 } } }), web),
      manifests.set(to({ service: { name: "web", port: { name: "http" } } }), web),
      manifests.set(to({ service: { name: "redirect", port: { name: "use-annotation" } } })),
      manifests.set(to({ resource: { apiGroup: "example.com", kind: "Bucket", name: "files" } })),
    ],
    bad: [
      manifests.set(to({ service: { name: "wbe", port: { number: 80 } } }), web),
      manifests.set(to({ service: { name: "web", port: { number: 8080 } } }), web),
      manifests.set(to({ service: { name: "web", port: { name: "https" } } }), web),
      manifests.set(to({ service: { name: "web", port: { number: 9999 } } }), unnamed),
      manifests.set(to({ service: { name: "web", port: { name: "http" } } }), unnamed),
    ],
  },
});
