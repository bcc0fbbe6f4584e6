/**
 * The Kubernetes kinds that rules look at, with what each gate needs to find them.
 */

import { clusterScoped, namespaced } from "./kind-of";

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
  /**
   * Subresources whose requests carry the whole object and can change what rules look at; `status`, where the API server
   * takes labels and annotations with it and a rule reads those. The table of all is in docs/threat-model.md.
   */
  readonly subresources?: readonly string[];
  /** Where the pod spec is, for workloads. */
  readonly podSpec?: readonly string[];
}

const podTemplate = ["spec", "template", "spec"] as const;

function workload(group: string, kind: string, podSpec: readonly string[] = podTemplate): Kind {
  return { kind, group, version: "v1", resource: `${kind.toLowerCase()}s`, namespaced: true, podSpec };
}

/** A kind with subresources to look at. */
function through(subresources: readonly string[], kind: Kind): Kind {
  return { ...kind, subresources };
}

export const pod = through(["ephemeralcontainers", "resize", "status"], workload("", "Pod", ["spec"]));
export const deployment = workload("apps", "Deployment");
export const statefulSet = through(["status"], workload("apps", "StatefulSet"));
export const daemonSet = through(["status"], workload("apps", "DaemonSet"));
export const replicaSet = workload("apps", "ReplicaSet");
export const replicationController = workload("", "ReplicationController");
export const job = workload("batch", "Job");
export const cronJob = through(
  ["status"],
  workload("batch", "CronJob", ["spec", "jobTemplate", "spec", "template", "spec"]),
);

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
export const longRunningWorkloads: readonly Kind[] = [
  deployment,
  statefulSet,
  daemonSet,
  replicationController,
];

export const service = through(["status"], namespaced("v1", "Service"));
export const serviceAccount = namespaced("v1", "ServiceAccount");
export const secret = namespaced("v1", "Secret");
export const configMap = namespaced("v1", "ConfigMap");
export const endpoints = namespaced("v1", "Endpoints", "endpoints");
export const endpointSlice = namespaced("discovery.k8s.io/v1", "EndpointSlice");
export const persistentVolumeClaim = through(["status"], namespaced("v1", "PersistentVolumeClaim"));
export const resourceQuota = namespaced("v1", "ResourceQuota");
export const limitRange = namespaced("v1", "LimitRange");
export const ingress = through(["status"], namespaced("networking.k8s.io/v1", "Ingress", "ingresses"));
export const networkPolicy = namespaced("networking.k8s.io/v1", "NetworkPolicy", "networkpolicies");
export const podDisruptionBudget = namespaced("policy/v1", "PodDisruptionBudget");
export const horizontalPodAutoscaler = namespaced("autoscaling/v2", "HorizontalPodAutoscaler");
export const gateway = namespaced("gateway.networking.k8s.io/v1", "Gateway");
export const httpRoute = namespaced("gateway.networking.k8s.io/v1", "HTTPRoute");
export const grpcRoute = namespaced("gateway.networking.k8s.io/v1", "GRPCRoute");
export const tlsRoute = namespaced("gateway.networking.k8s.io/v1", "TLSRoute");
export const tcpRoute = namespaced("gateway.networking.k8s.io/v1alpha2", "TCPRoute");
export const udpRoute = namespaced("gateway.networking.k8s.io/v1alpha2", "UDPRoute");
/** Listeners that others add to a Gateway. */
export const listenerSet = namespaced("gateway.networking.k8s.io/v1", "ListenerSet");
/** The same while it was an experiment. */
export const xListenerSet = namespaced("gateway.networking.x-k8s.io/v1alpha1", "XListenerSet");
export const gatewayClass = clusterScoped("gateway.networking.k8s.io/v1", "GatewayClass", "gatewayclasses");
export const referenceGrant = namespaced("gateway.networking.k8s.io/v1beta1", "ReferenceGrant");
/** Kyverno's exceptions to its policies. */
export const policyException = namespaced("policies.kyverno.io/v1", "PolicyException");

export const namespace = through(["finalize", "status"], clusterScoped("v1", "Namespace"));
export const persistentVolume = clusterScoped("v1", "PersistentVolume");
export const storageClass = clusterScoped("storage.k8s.io/v1", "StorageClass", "storageclasses");
export const ingressClass = clusterScoped("networking.k8s.io/v1", "IngressClass", "ingressclasses");
/** What an IngressClass says of its load balancers to the controller of AWS. */
export const ingressClassParams = clusterScoped(
  "elbv2.k8s.aws/v1beta1",
  "IngressClassParams",
  "ingressclassparams",
);
/** The same to EKS Auto Mode. */
export const eksIngressClassParams = clusterScoped(
  "eks.amazonaws.com/v1",
  "IngressClassParams",
  "ingressclassparams",
);
export const priorityClass = clusterScoped("scheduling.k8s.io/v1", "PriorityClass", "priorityclasses");
export const runtimeClass = clusterScoped("node.k8s.io/v1", "RuntimeClass", "runtimeclasses");
export const resourceClaim = namespaced("resource.k8s.io/v1", "ResourceClaim");
export const resourceClaimTemplate = namespaced("resource.k8s.io/v1", "ResourceClaimTemplate");
export const volumeSnapshot = namespaced("snapshot.storage.k8s.io/v1", "VolumeSnapshot");
export const apiService = clusterScoped("apiregistration.k8s.io/v1", "APIService");

const admissionRegistration = "admissionregistration.k8s.io/v1";
export const validatingWebhookConfiguration = clusterScoped(
  admissionRegistration,
  "ValidatingWebhookConfiguration",
);
export const mutatingWebhookConfiguration = clusterScoped(
  admissionRegistration,
  "MutatingWebhookConfiguration",
);
/** What puts a ValidatingAdmissionPolicy to use. */
export const validatingPolicyBinding = clusterScoped(
  admissionRegistration,
  "ValidatingAdmissionPolicyBinding",
);
/** The same of a MutatingAdmissionPolicy. */
export const mutatingPolicyBinding = clusterScoped(admissionRegistration, "MutatingAdmissionPolicyBinding");
export const customResourceDefinition = clusterScoped("apiextensions.k8s.io/v1", "CustomResourceDefinition");

/** Cilium's policies on traffic. */
export const ciliumNetworkPolicy = namespaced("cilium.io/v2", "CiliumNetworkPolicy", "ciliumnetworkpolicies");
export const ciliumClusterwideNetworkPolicy = clusterScoped(
  "cilium.io/v2",
  "CiliumClusterwideNetworkPolicy",
  "ciliumclusterwidenetworkpolicies",
);
/** Calico's policies on traffic. */
export const calicoNetworkPolicy = namespaced("projectcalico.org/v3", "NetworkPolicy", "networkpolicies");
/** Those of the whole cluster. */
export const calicoGlobalNetworkPolicy = clusterScoped(
  "projectcalico.org/v3",
  "GlobalNetworkPolicy",
  "globalnetworkpolicies",
);
/** Policies on traffic of those who run the cluster. */
export const adminNetworkPolicy = clusterScoped(
  "policy.networking.k8s.io/v1alpha1",
  "AdminNetworkPolicy",
  "adminnetworkpolicies",
);

/** Argo CD's Deployments. */
export const rollout = namespaced("argoproj.io/v1alpha1", "Rollout");
/** OpenShift's Deployments. */
export const deploymentConfig = namespaced("apps.openshift.io/v1", "DeploymentConfig");
/** The autoscaler of requests. */
export const verticalPodAutoscaler = namespaced("autoscaling.k8s.io/v1", "VerticalPodAutoscaler");
/** KEDA's autoscalers. */
export const scaledObject = namespaced("keda.sh/v1alpha1", "ScaledObject");
/** The Secrets that cert-manager makes. */
export const certificate = namespaced("cert-manager.io/v1", "Certificate");
/** The Secrets that the External Secrets Operator makes. */
export const externalSecret = namespaced("external-secrets.io/v1", "ExternalSecret");
/** The Secrets that Sealed Secrets makes. */
export const sealedSecret = namespaced("bitnami.com/v1alpha1", "SealedSecret");

const rbac = "rbac.authorization.k8s.io/v1";
export const role = namespaced(rbac, "Role");
export const clusterRole = clusterScoped(rbac, "ClusterRole");
export const roleBinding = namespaced(rbac, "RoleBinding");
export const clusterRoleBinding = clusterScoped(rbac, "ClusterRoleBinding");

/** Both kinds of RBAC roles. */
export const roles: readonly Kind[] = [role, clusterRole];
/** Both kinds of RBAC bindings. */
export const bindings: readonly Kind[] = [roleBinding, clusterRoleBinding];

/** Every kind above that Kubernetes itself serves and that people write. */
export const everyKind: readonly Kind[] = [
  ...workloads,
  service,
  serviceAccount,
  secret,
  configMap,
  persistentVolumeClaim,
  resourceQuota,
  limitRange,
  ingress,
  networkPolicy,
  podDisruptionBudget,
  horizontalPodAutoscaler,
  namespace,
  persistentVolume,
  storageClass,
  ingressClass,
  priorityClass,
  apiService,
  ...roles,
  ...bindings,
];

/** The `apiVersion` that objects of a kind carry, such as `apps/v1` or `v1`. */
export function apiVersion(kind: Kind): string {
  return kind.group === "" ? kind.version : `${kind.group}/${kind.version}`;
}

/** The API group of an `apiVersion`, "" for the core group. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf("/");
  return slash === -1 ? "" : apiVersion.slice(0, slash);
}

/** Where the kinds of the group `extensions`, removed in Kubernetes 1.16 and 1.22, went. */
const movedFromExtensions: ReadonlySet<string> = new Set(["apps", "networking.k8s.io"]);

/** The group and kind of an object, such as `apps/Deployment`, at whatever version. */
export function groupKindOf(object: { apiVersion: string; kind: string }): string {
  return `${groupOf(object.apiVersion)}/${object.kind}`;
}

/**
 * Whether an object of this `apiVersion` and `kind` is of a kind, at any version of its API group. Those of the group
 * `extensions` count as what they became.
 */
export function isOfKind(object: { apiVersion: string; kind: string }, kind: Kind): boolean {
  if (object.kind !== kind.kind) return false;
  const group = groupOf(object.apiVersion);
  return group === kind.group || (group === "extensions" && movedFromExtensions.has(kind.group));
}
