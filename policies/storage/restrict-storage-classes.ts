import {
  manifests,
  page,
  type PersistentVolumeClaim,
  persistentVolumeClaim,
  rule,
  stringList,
  volumeClaims,
} from "../../src/author";

const older = "volume.beta.kubernetes.io/storage-class";

/** The class of a claim; "" where it has none. The older annotation comes first, as in the API server. */
function storageClass({ metadata, spec }: PersistentVolumeClaim): string {
  return metadata?.annotations?.["volume.beta.kubernetes.io/storage-class"] ?? spec?.storageClassName ?? "";
}

function claim(
  storageClassName: string | undefined,
  annotations: Readonly<Record<string, string>> = {},
): ReturnType<typeof manifests.pod> {
  return manifests.of<PersistentVolumeClaim>(persistentVolumeClaim, {
    metadata: { annotations },
    spec: {
      accessModes: ["ReadWriteOnce"],
      resources: { requests: { storage: "1Gi" } },
      ...(storageClassName === undefined ? {} : { storageClassName }),
    },
  });
}

export default rule({
  title: "Claims are of storage that the cluster has",
  severity: "low",
  why: "A claim of a class that a cluster does not have waits for ever, and its pods with it; one that nobody agreed on may cost more, or keep the data unencrypted.",
  fix: "Name an allowed StorageClass or none, or allow this one in the settings of this rule.",
  references: [
    page(
      "Kubernetes: Persistent volumes, class",
      "https://kubernetes.io/docs/concepts/storage/persistent-volumes/#class-1",
    ),
  ],
  recommended: { level: "audit", because: "which classes there are is for each cluster to say" },
  target: volumeClaims,
  parameters: {
    allowed: stringList({
      description: "The storage classes that claims may name.",
      default: [
        "default",
        "gp2",
        "gp3",
        "local-path",
        "managed-csi",
        "premium-rwo",
        "standard",
        "standard-rwo",
      ],
    }),
  },
  deny: (claim, { parameters }) =>
    storageClass(claim) !== "" && !parameters.allowed.includes(storageClass(claim)),
  message: (claim) =>
    `claim ${claim.metadata?.name ?? ""} is of the storage class ${storageClass(claim)}, which is none of those allowed`,
  examples: {
    good: [claim(undefined), claim(""), claim("standard"), claim("mystery", { [older]: "gp3" })],
    bad: [claim("mystery"), claim("Standard"), claim("standard", { [older]: "mystery" })],
  },
});
