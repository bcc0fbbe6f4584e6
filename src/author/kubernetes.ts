/**
 * The Kubernetes types that rules are written against: the Pulumi SDK's own, with its `Input<…>` wrappers
 * taken off. They are imported as types only, so that loading a rule loads no SDK.
 */
import type { types } from "@pulumi/kubernetes";
import type { Unwrap } from "@pulumi/pulumi";

/** A container of a pod: regular, init or ephemeral (core/v1). */
export type Container = Unwrap<types.input.core.v1.Container>;
/** The spec of a Pod, or of the pod template of a workload (core/v1). */
export type PodSpec = Unwrap<types.input.core.v1.PodSpec>;
/** A Service (core/v1). */
export type Service = Unwrap<types.input.core.v1.Service>;
/** A port of a Service (core/v1). */
export type ServicePort = Unwrap<types.input.core.v1.ServicePort>;
/** One entry of `rules` in a Role or ClusterRole (rbac.authorization.k8s.io/v1). */
export type PolicyRule = Unwrap<types.input.rbac.v1.PolicyRule>;
/** A RoleBinding or ClusterRoleBinding (rbac.authorization.k8s.io/v1). */
export type Binding = Unwrap<types.input.rbac.v1.RoleBinding>;
/** One entry of `subjects` in a RoleBinding or ClusterRoleBinding (rbac.authorization.k8s.io/v1). */
export type Subject = Unwrap<types.input.rbac.v1.Subject>;
/** Name, namespace, labels and annotations of an object (meta/v1). */
export type ObjectMeta = Unwrap<types.input.meta.v1.ObjectMeta>;

/** What every Kubernetes object has; an alias, since its other fields are anybody's guess. */
export type KubernetesObject = {
  apiVersion: string;
  kind: string;
  metadata: ObjectMeta;
};
