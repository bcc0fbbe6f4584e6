/**
 * The Kubernetes types that rules are written against: the Pulumi SDK's own, with its `Input<…>` wrappers
 * taken off. They are imported as types only, so that loading a rule loads no SDK.
 */
import type * as input from "@pulumi/kubernetes/types/input";
import type { Unwrap } from "@pulumi/pulumi";

/** A container of a pod: regular, init or ephemeral (core/v1). */
export type Container = Unwrap<input.core.v1.Container>;
/** The spec of a Pod, or of the pod template of a workload (core/v1). */
export type PodSpec = Unwrap<input.core.v1.PodSpec>;
/** A volume of a pod (core/v1). */
export type Volume = Unwrap<input.core.v1.Volume>;
/** What a workload makes pods from (core/v1). */
export interface PodTemplate {
  metadata?: ObjectMeta;
  spec: PodSpec;
}
/** A Deployment (apps/v1). */
export type Deployment = Unwrap<input.apps.v1.Deployment>;
/** A StatefulSet (apps/v1). */
export type StatefulSet = Unwrap<input.apps.v1.StatefulSet>;
/** A DaemonSet (apps/v1). */
export type DaemonSet = Unwrap<input.apps.v1.DaemonSet>;
/** A Job (batch/v1). */
export type Job = Unwrap<input.batch.v1.Job>;
/** A CronJob (batch/v1). */
export type CronJob = Unwrap<input.batch.v1.CronJob>;
/** A Namespace (core/v1). */
export type Namespace = Unwrap<input.core.v1.Namespace>;
/** A ServiceAccount (core/v1). */
export type ServiceAccount = Unwrap<input.core.v1.ServiceAccount>;
/** A Secret (core/v1). */
export type Secret = Unwrap<input.core.v1.Secret>;
/** A ConfigMap (core/v1). */
export type ConfigMap = Unwrap<input.core.v1.ConfigMap>;
/** A PersistentVolume (core/v1). */
export type PersistentVolume = Unwrap<input.core.v1.PersistentVolume>;
/** A PersistentVolumeClaim (core/v1). */
export type PersistentVolumeClaim = Unwrap<input.core.v1.PersistentVolumeClaim>;
/** A StorageClass (storage.k8s.io/v1). */
export type StorageClass = Unwrap<input.storage.v1.StorageClass>;
/** Endpoints (core/v1). */
export type Endpoints = Unwrap<input.core.v1.Endpoints>;
/** An EndpointSlice (discovery.k8s.io/v1). */
export type EndpointSlice = Unwrap<input.discovery.v1.EndpointSlice>;
/** A ResourceQuota (core/v1). */
export type ResourceQuota = Unwrap<input.core.v1.ResourceQuota>;
/** A LimitRange (core/v1). */
export type LimitRange = Unwrap<input.core.v1.LimitRange>;
/** An Ingress (networking.k8s.io/v1). */
export type Ingress = Unwrap<input.networking.v1.Ingress>;
/** One entry of `spec.rules` in an Ingress (networking.k8s.io/v1). */
export type IngressRule = Unwrap<input.networking.v1.IngressRule>;
/** An IngressClass (networking.k8s.io/v1). */
export type IngressClass = Unwrap<input.networking.v1.IngressClass>;
/** A NetworkPolicy (networking.k8s.io/v1). */
export type NetworkPolicy = Unwrap<input.networking.v1.NetworkPolicy>;
/** A PodDisruptionBudget (policy/v1). */
export type PodDisruptionBudget = Unwrap<input.policy.v1.PodDisruptionBudget>;
/** A HorizontalPodAutoscaler (autoscaling/v2). */
export type HorizontalPodAutoscaler = Unwrap<input.autoscaling.v2.HorizontalPodAutoscaler>;
/** A PriorityClass (scheduling.k8s.io/v1). */
export type PriorityClass = Unwrap<input.scheduling.v1.PriorityClass>;
/** An APIService (apiregistration.k8s.io/v1). */
export type APIService = Unwrap<input.apiregistration.v1.APIService>;
/** A ClusterRole (rbac.authorization.k8s.io/v1). */
export type ClusterRole = Unwrap<input.rbac.v1.ClusterRole>;
/** A Service (core/v1). */
export type Service = Unwrap<input.core.v1.Service>;
/** A port of a Service (core/v1). */
export type ServicePort = Unwrap<input.core.v1.ServicePort>;
/** One entry of `rules` in a Role or ClusterRole (rbac.authorization.k8s.io/v1). */
export type PolicyRule = Unwrap<input.rbac.v1.PolicyRule>;
/** A RoleBinding or ClusterRoleBinding (rbac.authorization.k8s.io/v1). */
export type Binding = Unwrap<input.rbac.v1.RoleBinding>;
/** One entry of `subjects` in a RoleBinding or ClusterRoleBinding (rbac.authorization.k8s.io/v1). */
export type Subject = Unwrap<input.rbac.v1.Subject>;
/** Name, namespace, labels and annotations of an object (meta/v1). */
export type ObjectMeta = Unwrap<input.meta.v1.ObjectMeta>;

/** What every Kubernetes object has; an alias, since its other fields are anybody's guess. */
export type KubernetesObject = {
  apiVersion: string;
  kind: string;
  metadata: ObjectMeta;
};
