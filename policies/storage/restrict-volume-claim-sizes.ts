import {
  compareQuantities,
  manifests,
  page,
  type PersistentVolumeClaim,
  persistentVolumeClaim,
  quantityLimit,
  rule,
  statefulSet,
  volumeClaims,
} from "../../src/author";

function claim(spec: NonNullable<PersistentVolumeClaim["spec"]>): ReturnType<typeof manifests.pod> {
  return manifests.of<PersistentVolumeClaim>(persistentVolumeClaim, { spec });
}

const template = {
  metadata: { labels: { app: "web" } },
  spec: { containers: [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }] },
};

function claiming(storage: string): ReturnType<typeof manifests.pod> {
  const spec = { accessModes: ["ReadWriteOnce"], resources: { requests: { storage } } };
  const volumeClaimTemplates = [{ metadata: { name: "data" }, spec }];
  const selector = { matchLabels: { app: "web" } };
  return manifests.of<object>(statefulSet, {
    ...{ spec: { serviceName: "web", selector, template, volumeClaimTemplates } },
  });
}

const accessModes = ["ReadWriteOnce"];

export default rule({
  title: "Claims ask for no more storage than anybody meant",
  severity: "low",
  why:
    "Disks are paid for by size and cannot shrink: 10Ti for 10Gi is found on the bill, and undone by copying" +
    " everything.",
  fix: "Lower the request for storage, or raise the maximum in the settings of this rule.",
  references: [
    page(
      "Kubernetes: Persistent volumes, resources",
      "https://kubernetes.io/docs/concepts/storage/persistent-volumes/#resources",
    ),
  ],
  recommended: { level: "warn", because: "how much is too much is for each team to say" },
  target: volumeClaims,
  parameters: {
    maximum: quantityLimit({ description: "The most storage that a claim may ask for.", default: "1Ti" }),
  },
  deny: ({ spec }, { parameters }) =>
    compareQuantities(spec?.resources?.requests?.["storage"] ?? "0", parameters.maximum) > 0,
  message: ({ metadata }, { parameters }) =>
    `claim ${metadata?.name ?? ""} asks for more than ${parameters.maximum}`,
  examples: {
    good: [claim({ accessModes, resources: { requests: { storage: "1Ti" } } }), claiming("1024Gi")],
    bad: [
      claim({ accessModes, resources: { requests: { storage: "1025Gi" } } }),
      claiming("10Ti"),
      manifests.pod({
        containers: template.spec.containers,
        volumes: [
          {
            name: "cache",
            ephemeral: {
              volumeClaimTemplate: { spec: { accessModes, resources: { requests: { storage: "2Ti" } } } },
            },
          },
        ],
      }),
    ],
  },
});
