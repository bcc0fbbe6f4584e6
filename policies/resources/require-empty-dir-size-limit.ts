import { isEmptyDir, manifests, nsa, page, rule, volumes, type Volume } from "../../src/author";

const { deployment, pod } = manifests;

function withVolume(volume: Volume): Parameters<typeof deployment>[0] {
  return {
    containers: [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }],
    volumes: [volume],
  };
}

const claim = {
  spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } } },
};

export default rule({
  title: "Scratch volumes have a size limit",
  severity: "low",
  why:
    "An emptyDir without a limit grows until the disk of the node is full, or its memory where the medium is Memory, " +
    "and other pods there are evicted.",
  fix: "Set emptyDir.sizeLimit of the volume.",
  references: [
    nsa("resource-policies"),
    page("Kubernetes: Volumes, emptyDir", "https://kubernetes.io/docs/concepts/storage/volumes/#emptydir"),
  ],
  recommended: {
    level: "audit",
    because: "few manifests set it, and a limit on local storage does the same",
  },
  target: volumes(),
  deny: (volume) => isEmptyDir(volume) && volume.emptyDir?.sizeLimit === undefined,
  message: (volume) => `volume ${volume.name} is an emptyDir without sizeLimit`,
  examples: {
    good: [
      deployment(withVolume({ name: "cache", emptyDir: { sizeLimit: "1Gi" } })),
      ...[
        { configMap: { name: "web" } },
        { secret: { secretName: "web" } },
        { projected: { sources: [] } },
        { downwardAPI: { items: [] } },
        { persistentVolumeClaim: { claimName: "web" } },
        { csi: { driver: "secrets-store.csi.k8s.io" } },
        { ephemeral: { volumeClaimTemplate: claim } },
        { image: { reference: "registry.k8s.io/pause:3.10" } },
        { hostPath: { path: "/var/log" } },
        ...manifests.storageSources,
      ].map((source) => deployment(withVolume({ name: "data", ...source }))),
    ],
    bad: [
      deployment(withVolume({ name: "cache", emptyDir: {} })),
      deployment(withVolume({ name: "cache" })),
      pod(withVolume({ name: "cache", emptyDir: { medium: "Memory" } })),
    ],
  },
});
