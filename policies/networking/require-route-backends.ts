import {
  httpRoute,
  linksOf,
  manifests,
  page,
  referenceGrant,
  relations,
  rule,
  service,
  type Service,
} from "../../src/author";

const { describeMissing, isGranted, isToService, offersPort, routing } = relations;

const web = manifests.service({ ports: [{ port: 80 }], selector: { app: "web" } });

function route(backend: object): ReturnType<typeof manifests.pod> {
  return manifests.of<{ spec: object }>(httpRoute, { spec: { rules: [{ backendRefs: [backend] }] } });
}

function grant(from: string, name?: string): ReturnType<typeof manifests.pod> {
  const to = { group: "", kind: "Service", ...(name === undefined ? {} : { name }) };
  return manifests.of<{ spec: object }>(referenceGrant, {
    metadata: { name: "routes", namespace: "shop" },
    spec: { from: [{ group: "gateway.networking.k8s.io", kind: "HTTPRoute", namespace: from }], to: [to] },
  });
}

function foreign(backend: object): ReturnType<typeof manifests.pod> {
  return { ...route(backend), metadata: { name: "web", namespace: "edge" } };
}

const other = { name: "web", namespace: "shop", port: 80 };

export default rule({
  title: "Routes send to Services and ports that there are",
  severity: "high",
  why: "A Gateway answers requests for such a route with an error 500, and says so only in the status of the route.",
  fix: "Name a Service and one of its ports; for another namespace, add a ReferenceGrant there.",
  references: [
    page("Gateway API: HTTPRoute", "https://gateway-api.sigs.k8s.io/api-types/httproute/"),
    page("Gateway API: ReferenceGrant", "https://gateway-api.sigs.k8s.io/api-types/referencegrant/"),
  ],
  recommended: { level: "warn", because: "the Service may be made by something that is not checked here" },
  notAtAdmission:
    "what is missing may be created a moment later, since objects arrive in an order of their own",
  target: linksOf(routing, {
    of: relations.routes,
    reads: [service, referenceGrant],
  }),
  deny: (link, { inventory }) =>
    isToService(link) &&
    (inventory.found(link).every((found) => !offersPort(found.object as Service, link.detail)) ||
      !isGranted(link, inventory)),
  message: ({ reference, found, detail }, { inventory }) => {
    if (found.length === 0) return describeMissing(reference, inventory);
    return found.some((each) => offersPort(each.object as Service, detail))
      ? `no ReferenceGrant in the namespace ${reference.namespace ?? ""} lets the route send to the Service ${reference.name}`
      : `the Service ${reference.name} has no port ${detail ?? ""}`;
  },
  related: ({ reference, found }, { inventory }) => [...found, ...inventory.nearly(reference)],
  examples: {
    good: [
      manifests.set(route({ name: "web", port: 80 }), web),
      manifests.set(route({ group: "example.com", kind: "Bucket", name: "files" })),
      manifests.set(foreign(other), web, grant("edge")),
      manifests.set(foreign(other), web, grant("edge", "web")),
    ],
    bad: [
      manifests.set(route({ name: "wbe", port: 80 }), web),
      manifests.set(route({ name: "web", port: 8080 }), web),
      manifests.set(foreign(other), web),
      manifests.set(foreign(other), web, grant("shop")),
      manifests.set(foreign(other), web, grant("edge", "api")),
    ],
  },
});
