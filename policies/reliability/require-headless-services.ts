import {
  manifests,
  page,
  referencesOf,
  relations,
  rule,
  service,
  statefulSet,
  type Service,
  type StatefulSet,
} from "../../src/author";

const labels = { app: "db" };

const database = manifests.of<StatefulSet>(statefulSet, {
  metadata: { name: "db" },
  spec: {
    serviceName: "db",
    selector: { matchLabels: labels },
    template: { metadata: { labels }, spec: { containers: [{ name: "app", image: "postgres:17.2" }] } },
  },
});

function named(name: string, spec: Service["spec"]): ReturnType<typeof manifests.pod> {
  return manifests.of<Service>(service, {
    metadata: { name },
    spec: { selector: labels, ports: [{ port: 5432 }], ...spec },
  });
}

export default rule({
  title: "Stateful sets have a headless Service",
  severity: "medium",
  why:
    "Without one the pods have no names of their own in DNS: members of a database do not find each other, and clients " +
    "reach any of them in place of the one that they mean.",
  fix: "Add a Service of the name in serviceName with clusterIP: None, and a selector that fits the pods.",
  references: [
    page(
      "Kubernetes: StatefulSets, stable network ID",
      "https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id",
    ),
  ],
  recommended: { level: "warn", because: "not every stateful set needs names for its pods" },
  target: referencesOf<Service>(relations.governing, {
    reads: [service],
    from: [statefulSet],
    to: [service],
    cel: relations.governingCel,
  }),
  deny: (_, { object, found }) =>
    !found.some(
      (each) =>
        relations.isHeadless(each) &&
        relations.sendsToPodsOf(each, object as relations.Controller & typeof object),
    ),
  message: ({ reference }, { found, near }) => {
    if (found.length === 0) return relations.describeAbsent(reference, near);
    return found.some(relations.isHeadless)
      ? `the selector of the Service ${reference.name} does not fit the pods`
      : `the Service ${reference.name} is not headless`;
  },
  related: ({ reference }, { inventory }) => [...inventory.named(reference), ...inventory.nearly(reference)],
  examples: {
    good: [
      manifests.set(database, named("db", { clusterIP: "None" })),
      manifests.set(database, named("db", { clusterIP: "None", selector: {} })),
      manifests.set(
        database,
        named("db", { clusterIP: "None", selector: { ...labels, "apps.kubernetes.io/pod-index": "0" } }),
      ),
    ],
    bad: [
      manifests.set(database),
      manifests.set(database, named("db", {})),
      manifests.set(database, named("db", { clusterIP: "10.0.0.10" })),
      manifests.set(database, named("database", { clusterIP: "None" })),
      manifests.set(database, named("db", { clusterIP: "None", selector: { app: "web" } })),
    ],
  },
});
