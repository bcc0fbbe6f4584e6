/**
 * What a Kubernetes object is called.
 */
import type { KubernetesObject } from "../author/kubernetes";

/** The names that tell one object from another. */
export interface Identity {
  readonly apiVersion: string;
  readonly kind: string;
  /** Undefined for cluster-scoped objects. */
  readonly namespace?: string;
  /** Empty for objects whose name the API server is to generate. */
  readonly name: string;
}

/** Whether a value is a Kubernetes object: a mapping with `apiVersion` and `kind`. */
export function isKubernetesObject(value: unknown): value is KubernetesObject {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const { apiVersion, kind } = value as Record<string, unknown>;
  return typeof apiVersion === "string" && apiVersion !== "" && typeof kind === "string" && kind !== "";
}
