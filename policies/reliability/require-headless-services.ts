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
  fix: "Add a Service of the name in serviceName with clusterIP: None.",
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
  deny: (_, { found }) => !found.some(relations.isHeadless),
  message: ({ reference }, { found, near }) =>
    found.length === 0
      ? relations.describeAbsent(reference, near)
      : `the Service ${reference.name} is not headless`,
  related: ({ reference }, { inventory }) => [...inventory.named(reference), ...inventory.nearly(reference)],
  examples: {
    good: [manifests.set(database, named("db", { clusterIP: "None" }))],
    bad: [
      manifests.set(database),
      manifests.set(database, named("db", {})),
      manifests.set(database, named("db", { clusterIP: "10.0.0.10" })),
      manifests.set(database, named("database", { clusterIP: "None" })),
    ],
  },
});
