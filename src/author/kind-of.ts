/**
 * Kinds by what tells them apart.
 */
import type { Kind } from "./kinds";

/** A kind whose objects are in namespaces; its plural is the kind with an s unless given. */
export function namespaced(groupVersion: string, kind: string, resource = `${kind.toLowerCase()}s`): Kind {
  const [version = "", group = ""] = groupVersion.split("/").reverse();
  return { kind, group, version, resource, namespaced: true };
}

/** A kind whose objects are in no namespace. */
export function clusterScoped(groupVersion: string, kind: string, resource?: string): Kind {
  return { ...namespaced(groupVersion, kind, resource), namespaced: false };
}
