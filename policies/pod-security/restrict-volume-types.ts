import {
  isOfOutside,
  manifests,
  podSecurity,
  rule,
  volumes,
  type KubernetesObject,
  type Volume,
} from "../../src/author";

const { deployment, pod } = manifests;

const containers = [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }];

function mounting(source: Omit<Volume, "name">): KubernetesObject {
  return pod({ containers, volumes: [{ name: "data", ...source }] });
}

export default rule({
  title: "Pods use volumes of the cluster only",
  severity: "medium",
  why:
    "A volume that names a disk, a server or a path of the node in the pod itself goes past storage classes and " +
    "quotas: its author picks whose data to mount, and some types run git or drivers on the node.",
  fix: "Use a persistentVolumeClaim or a csi volume in its place.",
  references: [podSecurity("restricted/volume-types")],
  recommended: { level: "warn", because: "clusters without a storage class for NFS mount it in pods" },
  target: volumes(),
  // A volume without a source becomes an emptyDir.
  deny: (volume) => isOfOutside(volume),
  message: (volume) => `volume ${volume.name} names a path of the node or a storage system itself`,
  examples: {
    good: [
      deployment({
        containers,
        volumes: [
          { name: "a", configMap: { name: "web" } },
          { name: "b", secret: { secretName: "web" } },
          { name: "c", projected: { sources: [] } },
          { name: "d", emptyDir: {} },
          { name: "e", persistentVolumeClaim: { claimName: "web" } },
          { name: "f", csi: { driver: "secrets-store.csi.k8s.io" } },
          { name: "g", downwardAPI: { items: [] } },
          { name: "h" },
        ],
      }),
    ],
    bad: [mounting({ hostPath: { path: "/var/log" } }), ...manifests.storageSources.map(mounting)],
  },
});
