/**
 * The Kubernetes kinds that rules look at, with what each gate needs to find them.
 */

/** A Kubernetes kind: how check and preview recognise it, and how an admission policy names it. */
export interface Kind {
  readonly kind: string;
  /** API group, "" for the core group. */
  readonly group: string;
  /** The served version that admission policies name; check and preview accept every version of the group. */
  readonly version: string;
  /** Plural name in the API, as admission policies name it. */
  readonly resource: string;
  /** False for cluster-scoped kinds, whose objects have no namespace. */
  readonly namespaced: boolean;
  /** Subresources whose requests carry the whole object and can change what rules look at. */
  readonly subresources?: readonly string[];
  /** Where the pod spec is, for workloads. */
  readonly podSpec?: readonly string[];
}

const podTemplate = ["spec", "template", "spec"] as const;

function workload(group: string, kind: string, podSpec: readonly string[] = podTemplate): Kind {
  return { kind, group, version: "v1", resource: `${kind.toLowerCase()}s`, namespaced: true, podSpec };
}

/** A single pod; the only kind whose ephemeral containers can be changed, through a subresource. */
export const pod: Kind = { ...workload("", "Pod", ["spec"]), subresources: ["ephemeralcontainers"] };
export const deployment = workload("apps", "Deployment");
export const statefulSet = workload("apps", "StatefulSet");
export const daemonSet = workload("apps", "DaemonSet");
export const replicaSet = workload("apps", "ReplicaSet");
export const replicationController = workload("", "ReplicationController");
export const job = workload("batch", "Job");
export const cronJob = workload("batch", "CronJob", ["spec", "jobTemplate", "spec", "template", "spec"]);

/** Every kind that runs pods. */
export const workloads: readonly Kind[] = [
  pod,
  deployment,
  statefulSet,
  daemonSet,
  replicaSet,
  replicationController,
  job,
  cronJob,
];

/** The controllers whose pods are meant to run until they are replaced. */
export const longRunningWorkloads: readonly Kind[] = [deployment, statefulSet, daemonSet];

export const service: Kind = {
  kind: "Service",
  group: "",
  version: "v1",
  resource: "services",
  namespaced: true,
};

function rbac(kind: string, namespaced: boolean): Kind {
  return {
    kind,
    group: "rbac.authorization.k8s.io",
    version: "v1",
    resource: `${kind.toLowerCase()}s`,
    namespaced,
  };
}

export const role = rbac("Role", true);
export const clusterRole = rbac("ClusterRole", false);
export const roleBinding = rbac("RoleBinding", true);
export const clusterRoleBinding = rbac("ClusterRoleBinding", false);

/** Both kinds of RBAC roles. */
export const roles: readonly Kind[] = [role, clusterRole];
/** Both kinds of RBAC bindings. */
export const bindings: readonly Kind[] = [roleBinding, clusterRoleBinding];

/** The `apiVersion` that objects of a kind carry, such as `apps/v1` or `v1`. */
export function apiVersion(kind: Kind): string {
  return kind.group === "" ? kind.version : `${kind.group}/${kind.version}`;
}

/**
 * Whether an object of this `apiVersion` and `kind` is of a kind, at any version of its API group. Workloads
 * of the group `extensions`, removed in Kubernetes 1.16, have the shape of today's `apps` and count as those.
 */
export function isOfKind(object: { apiVersion: string; kind: string }, kind: Kind): boolean {
  if (object.kind !== kind.kind) return false;
  const slash = object.apiVersion.indexOf("/");
  const group = slash === -1 ? "" : object.apiVersion.slice(0, slash);
  return group === kind.group || (group === "extensions" && kind.group === "apps");
}
