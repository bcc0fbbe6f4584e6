/**
 * Complete manifests for the examples of rules, from the part that an example is about.
 */
import * as kinds from "./kinds";
import type {
  Binding,
  KubernetesObject,
  ObjectMeta,
  PodSpec,
  PolicyRule,
  Service,
  Volume,
} from "./kubernetes";

function manifest(kind: kinds.Kind, name: string, rest: object): KubernetesObject {
  return of<object>(kind, { metadata: { name }, ...rest });
}

/**
 * An object of any kind with these fields, named `web` and in the namespace `shop` unless they say otherwise.
 *
 * @typeParam Fields The Kubernetes type of the kind.
 */
export function of<Fields extends object>(
  kind: kinds.Kind,
  { metadata, ...rest }: Partial<Fields> & { readonly metadata?: ObjectMeta },
): KubernetesObject {
  const place = kind.namespaced ? { name: "web", namespace: "shop" } : { name: "web" };
  return {
    apiVersion: kinds.apiVersion(kind),
    kind: kind.kind,
    metadata: { ...place, ...metadata },
    ...rest,
  };
}

/** Several objects as one example, of a rule over several. */
export function set(...items: readonly KubernetesObject[]): KubernetesObject {
  return { apiVersion: "v1", kind: "List", metadata: {}, items } as KubernetesObject;
}

const labels = { app: "web" };

function template(spec: PodSpec): object {
  return { metadata: { labels }, spec };
}

function controller(kind: kinds.Kind, spec: object): (pod: PodSpec) => KubernetesObject {
  return (pod) => manifest(kind, "web", { spec: { ...spec, template: template(pod) } });
}

const selector = { matchLabels: labels };

/** A Pod named `web` with this spec. */
export function pod(spec: PodSpec): KubernetesObject {
  return manifest(kinds.pod, "web", { metadata: { name: "web", namespace: "shop", labels }, spec });
}

/** A Deployment named `web` whose pods have this spec. */
export const deployment = controller(kinds.deployment, { replicas: 2, selector });
/** A StatefulSet named `web` whose pods have this spec. */
export const statefulSet = controller(kinds.statefulSet, { serviceName: "web", replicas: 2, selector });
/** A DaemonSet named `web` whose pods have this spec. */
export const daemonSet = controller(kinds.daemonSet, { selector });
/** A ReplicaSet named `web` whose pods have this spec. */
export const replicaSet = controller(kinds.replicaSet, { replicas: 2, selector });
/** A ReplicationController named `web` whose pods have this spec. */
export const replicationController = controller(kinds.replicationController, {
  replicas: 2,
  selector: labels,
});

/** A Job named `migrate` whose pods have this spec and are not restarted. */
export function job(spec: PodSpec): KubernetesObject {
  return manifest(kinds.job, "migrate", {
    spec: { template: template({ restartPolicy: "Never", ...spec }) },
  });
}

/** A CronJob named `report` whose pods have this spec and are not restarted. */
export function cronJob(spec: PodSpec): KubernetesObject {
  const jobTemplate = { spec: { template: template({ restartPolicy: "Never", ...spec }) } };
  return manifest(kinds.cronJob, "report", { spec: { schedule: "0 3 * * *", jobTemplate } });
}

/** A Service named `web` with this spec. */
export function service(spec: NonNullable<Service["spec"]>): KubernetesObject {
  return manifest(kinds.service, "web", { spec });
}

/** A Role named `reader` with these rules. */
export function role(...rules: PolicyRule[]): KubernetesObject {
  return manifest(kinds.role, "reader", { rules });
}

/** A ClusterRole named `reader` with these rules. */
export function clusterRole(...rules: PolicyRule[]): KubernetesObject {
  return manifest(kinds.clusterRole, "reader", { rules });
}

/** A RoleBinding or ClusterRoleBinding without its name. */
export type BindingParts = Pick<Binding, "roleRef" | "subjects">;

/** A RoleBinding named `readers`. */
export function roleBinding(parts: BindingParts): KubernetesObject {
  return manifest(kinds.roleBinding, "readers", parts);
}

/** A ClusterRoleBinding named `readers`. */
export function clusterRoleBinding(parts: BindingParts): KubernetesObject {
  return manifest(kinds.clusterRoleBinding, "readers", parts);
}

const secretRef = { name: "storage" };

/** A source for volumes of every type that names a storage system. */
export const storageSources: readonly Omit<Volume, "name">[] = [
  { gcePersistentDisk: { pdName: "disk" } },
  { awsElasticBlockStore: { volumeID: "vol-1" } },
  { gitRepo: { repository: "https://example.com/web.git" } },
  { nfs: { server: "10.0.0.9", path: "/" } },
  { iscsi: { targetPortal: "10.0.0.9", iqn: "iqn.2001-04.com.example:web", lun: 0 } },
  { glusterfs: { endpoints: "gluster", path: "web" } },
  { rbd: { monitors: ["10.0.0.9"], image: "web" } },
  { flexVolume: { driver: "example.com/lvm" } },
  { cinder: { volumeID: "1" } },
  { cephfs: { monitors: ["10.0.0.9"] } },
  { flocker: { datasetName: "web" } },
  { fc: { targetWWNs: ["50060e801049cfd1"], lun: 0 } },
  { azureFile: { secretName: "storage", shareName: "web" } },
  { vsphereVolume: { volumePath: "[store] web" } },
  { quobyte: { registry: "10.0.0.9:7861", volume: "web" } },
  {
    azureDisk: { diskName: "web", diskURI: "https://web.blob.core.windows.net/disks/web.vhd" },
  },
  { photonPersistentDisk: { pdID: "1" } },
  { portworxVolume: { volumeID: "1" } },
  { scaleIO: { gateway: "https://10.0.0.9", system: "s", secretRef, volumeName: "web" } },
  { storageos: { volumeName: "web" } },
];
