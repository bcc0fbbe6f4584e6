import { manifests, podSecurity, rule, volumes, type KubernetesObject, type Volume } from "../../src/author";

const { deployment, pod } = manifests;

/** Whether a volume names a path of the node or a storage system itself. */
function isOfOutside(volume: Volume): boolean {
  return (
    volume.hostPath !== undefined ||
    volume.gcePersistentDisk !== undefined ||
    volume.awsElasticBlockStore !== undefined ||
    volume.gitRepo !== undefined ||
    volume.nfs !== undefined ||
    volume.iscsi !== undefined ||
    volume.glusterfs !== undefined ||
    volume.rbd !== undefined ||
    volume.flexVolume !== undefined ||
    volume.cinder !== undefined ||
    volume.cephfs !== undefined ||
    volume.flocker !== undefined ||
    volume.fc !== undefined ||
    volume.azureFile !== undefined ||
    volume.vsphereVolume !== undefined ||
    volume.quobyte !== undefined ||
    volume.azureDisk !== undefined ||
    volume.photonPersistentDisk !== undefined ||
    volume.portworxVolume !== undefined ||
    volume.scaleIO !== undefined ||
    volume.storageos !== undefined
  );
}

const containers = [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }];
const secretRef = { name: "storage" };

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
    bad: [
      mounting({ hostPath: { path: "/var/log" } }),
      mounting({ gcePersistentDisk: { pdName: "disk" } }),
      mounting({ awsElasticBlockStore: { volumeID: "vol-1" } }),
      mounting({ gitRepo: { repository: "https://example.com/web.git" } }),
      mounting({ nfs: { server: "10.0.0.9", path: "/" } }),
      mounting({ iscsi: { targetPortal: "10.0.0.9", iqn: "iqn.2001-04.com.example:web", lun: 0 } }),
      mounting({ glusterfs: { endpoints: "gluster", path: "web" } }),
      mounting({ rbd: { monitors: ["10.0.0.9"], image: "web" } }),
      mounting({ flexVolume: { driver: "example.com/lvm" } }),
      mounting({ cinder: { volumeID: "1" } }),
      mounting({ cephfs: { monitors: ["10.0.0.9"] } }),
      mounting({ flocker: { datasetName: "web" } }),
      mounting({ fc: { targetWWNs: ["50060e801049cfd1"], lun: 0 } }),
      mounting({ azureFile: { secretName: "storage", shareName: "web" } }),
      mounting({ vsphereVolume: { volumePath: "[store] web" } }),
      mounting({ quobyte: { registry: "10.0.0.9:7861", volume: "web" } }),
      mounting({
        azureDisk: { diskName: "web", diskURI: "https://web.blob.core.windows.net/disks/web.vhd" },
      }),
      mounting({ photonPersistentDisk: { pdID: "1" } }),
      mounting({ portworxVolume: { volumeID: "1" } }),
      mounting({ scaleIO: { gateway: "https://10.0.0.9", system: "s", secretRef, volumeName: "web" } }),
      mounting({ storageos: { volumeName: "web" } }),
    ],
  },
});
