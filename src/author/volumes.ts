/**
 * What volumes are.
 */
import type { Volume } from "./kubernetes";

/** Whether a volume names a path of the node or a storage system itself. */
export function isOfOutside(volume: Volume): boolean {
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

/**
 * Whether a volume is an emptyDir, which the API server makes of one without a source, too.
 * Source: https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/v1/defaults.go (SetDefaults_Volume)
 */
export function isEmptyDir(volume: Volume): boolean {
  return !(
    isOfOutside(volume) ||
    volume.configMap !== undefined ||
    volume.secret !== undefined ||
    volume.projected !== undefined ||
    volume.downwardAPI !== undefined ||
    volume.persistentVolumeClaim !== undefined ||
    volume.csi !== undefined ||
    volume.ephemeral !== undefined ||
    volume.image !== undefined
  );
}
