import {
  manifests,
  page,
  type PersistentVolumeClaim,
  persistentVolumeClaim,
  rule,
  stringList,
  volumeClaims,
} from "../../src/author";

function claim(spec: NonNullable<PersistentVolumeClaim["spec"]>): ReturnType<typeof manifests.pod> {
  return manifests.of<PersistentVolumeClaim>(persistentVolumeClaim, { spec });
}
const resources = { requests: { storage: "1Gi" } };

export default rule({
  title: "Claims are for one node at a time",
  severity: "low",
  why:
    "A volume that many nodes may write to needs a network file system, which is slow for databases and lets" +
    " two writers spoil each other's files.",
  fix: "Use ReadWriteOnce or ReadWriteOncePod, or have the claim approved.",
  references: [
    page(
      "Kubernetes: Persistent volumes, access modes",
      "https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes",
    ),
  ],
  recommended: { level: "audit", because: "shared files are what many workloads are about" },
  target: volumeClaims,
  parameters: {
    modes: stringList({
      description: "The access modes that claims must not have.",
      default: ["ReadWriteMany"],
    }),
  },
  deny: ({ spec }, { parameters }) =>
    (spec?.accessModes ?? []).some((mode) => parameters.modes.includes(mode)),
  message: ({ metadata }) => `claim ${metadata?.name ?? ""} has an access mode for many nodes`,
  examples: {
    good: [claim({ accessModes: ["ReadWriteOnce"], resources })],
    bad: [
      manifests.deployment({
        containers: [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }],
        volumes: [
          {
            name: "scratch",
            ephemeral: { volumeClaimTemplate: { spec: { accessModes: ["ReadWriteMany"], resources } } },
          },
        ],
      }),
      claim({ accessModes: ["ReadWriteMany"], resources }),
      claim({ accessModes: ["ReadWriteOnce", "ReadWriteMany"], resources }),
    ],
  },
});
