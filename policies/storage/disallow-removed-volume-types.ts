import { manifests, page, rule, type Volume, volumes } from "../../src/author";

const { deployment } = manifests;

function withVolume(volume: Volume): Parameters<typeof deployment>[0] {
  return {
    containers: [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }],
    volumes: [volume],
  };
}

export default rule({
  title: "Volumes are of types that Kubernetes still has",
  severity: "medium",
  why:
    "These types have been taken out of Kubernetes, or work through a CSI driver that has to be there: the " +
    "pod waits for its volume for ever.",
  fix: "Use a PersistentVolumeClaim with a CSI driver.",
  references: [
    page("Kubernetes: Types of volumes", "https://kubernetes.io/docs/concepts/storage/volumes/#volume-types"),
  ],
  recommended: { level: "warn", because: "clusters whose drivers have taken over still run them" },
  target: volumes(),
  deny: (volume) =>
    volume.awsElasticBlockStore !== undefined ||
    volume.azureDisk !== undefined ||
    volume.azureFile !== undefined ||
    volume.cephfs !== undefined ||
    volume.cinder !== undefined ||
    volume.flocker !== undefined ||
    volume.gcePersistentDisk !== undefined ||
    volume.glusterfs !== undefined ||
    volume.photonPersistentDisk !== undefined ||
    volume.portworxVolume !== undefined ||
    volume.quobyte !== undefined ||
    volume.rbd !== undefined ||
    volume.scaleIO !== undefined ||
    volume.storageos !== undefined ||
    volume.vsphereVolume !== undefined,
  message: ({ name }) => `volume ${name} is of a type that is gone, or needs a CSI driver`,
  examples: {
    good: [deployment(withVolume({ name: "data", persistentVolumeClaim: { claimName: "data" } }))],
    bad: [
      deployment(withVolume({ name: "data", awsElasticBlockStore: { volumeID: "vol-1" } })),
      deployment(
        withVolume({
          name: "data",
          azureDisk: { diskName: "d", diskURI: "https://d.blob.core.windows.net/d/d.vhd" },
        }),
      ),
      deployment(withVolume({ name: "data", azureFile: { secretName: "s", shareName: "s" } })),
      deployment(withVolume({ name: "data", cephfs: { monitors: ["m:1"] } })),
      deployment(withVolume({ name: "data", cinder: { volumeID: "v" } })),
      deployment(withVolume({ name: "data", flocker: { datasetName: "d" } })),
      deployment(withVolume({ name: "data", gcePersistentDisk: { pdName: "d" } })),
      deployment(withVolume({ name: "data", glusterfs: { endpoints: "e", path: "p" } })),
      deployment(withVolume({ name: "data", photonPersistentDisk: { pdID: "d" } })),
      deployment(withVolume({ name: "data", portworxVolume: { volumeID: "v" } })),
      deployment(withVolume({ name: "data", quobyte: { registry: "r:1", volume: "v" } })),
      deployment(withVolume({ name: "data", rbd: { image: "i", monitors: ["m:1"] } })),
      deployment(
        withVolume({
          name: "data",
          scaleIO: { gateway: "g", secretRef: { name: "s" }, system: "s", volumeName: "v" },
        }),
      ),
      deployment(withVolume({ name: "data", storageos: { volumeName: "v" } })),
      deployment(withVolume({ name: "data", vsphereVolume: { volumePath: "[d] v" } })),
    ],
  },
});
