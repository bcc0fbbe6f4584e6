/**
 * What a Kubernetes object is called.
 */
import type { Kind } from "../../author/kinds";
import type { KubernetesObject } from "../../author/kubernetes";

/** The names that tell one object from another. */
export interface Identity {
  readonly apiVersion: string;
  readonly kind: string;
  /** Undefined for cluster-scoped objects. */
  readonly namespace: string | undefined;
  /** Empty for objects whose name the API server is to generate. */
  readonly name: string;
}

/** The namespace of objects that name none, as `kubectl` has it. */
export const defaultNamespace = "default";

/**
 * The names of an object of a kind.
 *
 * @param namespace The namespace of objects that name none.
 */
export function identify(object: KubernetesObject, kind: Kind, namespace = defaultNamespace): Identity {
  const metadata = object.metadata as KubernetesObject["metadata"] | undefined;
  const named = typeof metadata?.namespace === "string" && metadata.namespace !== "";
  return {
    apiVersion: object.apiVersion,
    kind: object.kind,
    namespace: kind.namespaced ? (named ? metadata.namespace : namespace) : undefined,
    name: typeof metadata?.name === "string" ? metadata.name : "",
  };
}

/** Whether a value is a Kubernetes object: a mapping with `apiVersion` and `kind`. */
export function isKubernetesObject(value: unknown): value is KubernetesObject {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const { apiVersion, kind } = value as Record<string, unknown>;
  return typeof apiVersion === "string" && apiVersion !== "" && typeof kind === "string" && kind !== "";
}
