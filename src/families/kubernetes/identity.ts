/**
 * What a Kubernetes object is called.
 */
import type { Kind } from "../../author/kinds";
import type { KubernetesObject, ObjectMeta } from "../../author/kubernetes";
import type { Entry } from "../../author/relations";
import type { TypeMeta } from "./type-meta";

/** What people call an object. */
export interface Names {
  readonly kind: string;
  /** Undefined for cluster-scoped objects. */
  readonly namespace: string | undefined;
  /** Empty for objects whose name the API server is to generate. */
  readonly name: string;
}

/** What tells one object from another. */
export interface Identity extends TypeMeta, Names {}

/** The namespace of objects that name none, as `kubectl` has it. */
export const defaultNamespace = "default";

/**
 * The names of an object of a kind.
 *
 * @param namespace The namespace of objects that name none.
 * @param metadata What says so; that of the object unless given.
 */
export function identify(
  object: KubernetesObject,
  kind: Kind,
  namespace = defaultNamespace,
  metadata = object.metadata as ObjectMeta | undefined,
): Identity {
  const named = typeof metadata?.namespace === "string" && metadata.namespace !== "";
  return {
    apiVersion: object.apiVersion,
    kind: object.kind,
    namespace: kind.namespaced ? (named ? metadata.namespace : namespace) : undefined,
    name: typeof metadata?.name === "string" ? metadata.name : "",
  };
}

/** A text that is the same for one object alone. */
export function identityKey({ apiVersion, kind, namespace, name }: Identity): string {
  return JSON.stringify([apiVersion, kind, namespace, name]);
}

/** The names of an object of an inventory. */
export function identityOf({ object, kind, namespace, name }: Entry): Identity {
  return { apiVersion: object.apiVersion, kind, namespace, name };
}

/** Whether a value is a Kubernetes object: a mapping with `apiVersion` and `kind`. */
export function isKubernetesObject(value: unknown): value is KubernetesObject {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const { apiVersion, kind } = value as Record<string, unknown>;
  return typeof apiVersion === "string" && apiVersion !== "" && typeof kind === "string" && kind !== "";
}
