/**
 * The Kubernetes types that rules are written against: the Pulumi SDK's own, with its `Input<…>` wrappers
 * taken off. They are imported as types only, so that loading a rule loads no SDK.
 */
import type * as types from "./kubernetes-types";

/** A container of a pod: regular, init or ephemeral (core/v1). */
export type Container = types.core_v1_Container;
/** The spec of a Pod, or of the pod template of a workload (core/v1). */
export type PodSpec = types.core_v1_PodSpec;
/** A volume of a pod (core/v1). */
export type Volume = types.core_v1_Volume;
/** What a workload makes pods from (core/v1). */
export interface PodTemplate {
  metadata?: ObjectMeta;
  spec: PodSpec;
}
/** A Deployment (apps/v1). */
export type Deployment = types.apps_v1_Deployment;
/** A StatefulSet (apps/v1). */
export type StatefulSet = types.apps_v1_StatefulSet;
/** A DaemonSet (apps/v1). */
export type DaemonSet = types.apps_v1_DaemonSet;
/** A Job (batch/v1). */
export type Job = types.batch_v1_Job;
/** A CronJob (batch/v1). */
export type CronJob = types.batch_v1_CronJob;
/** A Namespace (core/v1). */
export type Namespace = types.core_v1_Namespace;
/** A ServiceAccount (core/v1). */
export type ServiceAccount = types.core_v1_ServiceAccount;
/** A Secret (core/v1). */
export type Secret = types.core_v1_Secret;
/** A ConfigMap (core/v1). */
export type ConfigMap = types.core_v1_ConfigMap;
/** A PersistentVolume (core/v1). */
export type PersistentVolume = types.core_v1_PersistentVolume;
/** A PersistentVolumeClaim (core/v1). */
export type PersistentVolumeClaim = types.core_v1_PersistentVolumeClaim;
/** A StorageClass (storage.k8s.io/v1). */
export type StorageClass = types.storage_v1_StorageClass;
/** Endpoints (core/v1). */
export type Endpoints = types.core_v1_Endpoints;
/** An EndpointSlice (discovery.k8s.io/v1). */
export type EndpointSlice = types.discovery_v1_EndpointSlice;
/** A ResourceQuota (core/v1). */
export type ResourceQuota = types.core_v1_ResourceQuota;
/** A LimitRange (core/v1). */
export type LimitRange = types.core_v1_LimitRange;
/** An Ingress (networking.k8s.io/v1). */
export type Ingress = types.networking_v1_Ingress;
/** One entry of `spec.rules` in an Ingress (networking.k8s.io/v1). */
export type IngressRule = types.networking_v1_IngressRule;
/** One entry of `http.paths` in a rule of an Ingress (networking.k8s.io/v1). */
export type IngressPath = types.networking_v1_HTTPIngressPath;
/** An IngressClass (networking.k8s.io/v1). */
export type IngressClass = types.networking_v1_IngressClass;
/** A NetworkPolicy (networking.k8s.io/v1). */
export type NetworkPolicy = types.networking_v1_NetworkPolicy;
/** A PodDisruptionBudget (policy/v1). */
export type PodDisruptionBudget = types.policy_v1_PodDisruptionBudget;
/** A HorizontalPodAutoscaler (autoscaling/v2). */
export type HorizontalPodAutoscaler = types.autoscaling_v2_HorizontalPodAutoscaler;
/** A PriorityClass (scheduling.k8s.io/v1). */
export type PriorityClass = types.scheduling_v1_PriorityClass;
/** An APIService (apiregistration.k8s.io/v1). */
export type APIService = types.apiregistration_v1_APIService;
/** A ClusterRole (rbac.authorization.k8s.io/v1). */
export type ClusterRole = types.rbac_v1_ClusterRole;
/** A Service (core/v1). */
export type Service = types.core_v1_Service;
/** A port of a Service (core/v1). */
export type ServicePort = types.core_v1_ServicePort;
/** One entry of `rules` in a Role or ClusterRole (rbac.authorization.k8s.io/v1). */
export type PolicyRule = types.rbac_v1_PolicyRule;
/** A RoleBinding or ClusterRoleBinding (rbac.authorization.k8s.io/v1). */
export type Binding = types.rbac_v1_RoleBinding;
/** One entry of `subjects` in a RoleBinding or ClusterRoleBinding (rbac.authorization.k8s.io/v1). */
export type Subject = types.rbac_v1_Subject;
/** Name, namespace, labels and annotations of an object (meta/v1). */
export type ObjectMeta = types.meta_v1_ObjectMeta;

/** What every Kubernetes object has; an alias, since its other fields are anybody's guess. */
export type KubernetesObject = {
  apiVersion: string;
  kind: string;
  metadata: ObjectMeta;
};
