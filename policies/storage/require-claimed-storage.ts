import {
  linksOf,
  manifests,
  page,
  persistentVolumeClaim,
  relations,
  rule,
  statefulSet,
  type PersistentVolumeClaim,
  type StatefulSet,
} from "../../src/author";

const { claiming, describeMissing, isClaimOfTemplate } = relations;

const containers = [{ name: "app", image: "postgres:17.2" }];
const spec = { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "8Gi" } } };

function pod(claimName: string): ReturnType<typeof manifests.pod> {
  return manifests.pod({ containers, volumes: [{ name: "data", persistentVolumeClaim: { claimName } }] });
}

function claim(name: string, namespace = "shop"): ReturnType<typeof manifests.pod> {
  return manifests.of<PersistentVolumeClaim>(persistentVolumeClaim, { metadata: { name, namespace }, spec });
}

const database = manifests.of<StatefulSet>(statefulSet, {
  metadata: { name: "db" },
  spec: {
    selector: { matchLabels: { app: "db" } },
    template: { metadata: { labels: { app: "db" } }, spec: { containers } },
    volumeClaimTemplates: [{ metadata: { name: "data" }, spec }],
  },
});

export default rule({
  title: "Pods claim storage that there is",
  severity: "high",
  why: "A pod whose claim does not exist is never scheduled: it waits, and nobody is told but by its events.",
  fix: "Create the PersistentVolumeClaim in the namespace of the pods, or correct its name.",
  references: [
    page("Kubernetes: Persistent volumes", "https://kubernetes.io/docs/concepts/storage/persistent-volumes/"),
  ],
  recommended: { level: "warn", because: "the claim may be made by something that is not checked here" },
  notAtAdmission:
    "what is missing may be created a moment later, since objects arrive in an order of their own",
  target: linksOf(claiming, { reads: [persistentVolumeClaim, statefulSet] }),
  deny: (link, { inventory }) =>
    !isClaimOfTemplate(link.reference, inventory) && inventory.found(link).length === 0,
  message: ({ reference }, { inventory }) => describeMissing(reference, inventory),
  related: ({ reference }, { inventory }) => inventory.nearly(reference),
  examples: {
    good: [manifests.set(pod("data"), claim("data")), manifests.set(pod("data-db-0"), database)],
    bad: [
      manifests.set(pod("data")),
      manifests.set(pod("data"), claim("data", "other")),
      manifests.set(pod("data-db-first"), database),
    ],
  },
});
