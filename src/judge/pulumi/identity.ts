/**
 * What Pulumi resources and their objects are called, whose names may not be known yet.
 */
import type { KubernetesObject, ObjectMeta } from "../../author";
import type { Kind } from "../../author/kinds";
import type { PulumiResource } from "../../settings/approvals";
import { identify, type Identity } from "../../families/kubernetes/identity";
import { orIfUnreadable, unknownTextAt } from "./unknowns";

/** What a resource is called in its project; the stack is not known of a program that is in a file. */
export type ProgramNames = Omit<PulumiResource, "stack"> & { readonly stack?: string };

/** The names of a resource in its URN, `urn:pulumi:<stack>::<project>::<types>::<name>`. */
export function namesInUrn(urn: string): PulumiResource {
  const [stack = "", project = "", , ...name] = urn.replace(/^urn:pulumi:/u, "").split("::");
  return { project, stack, name: name.join("::") };
}

/** What the provider of a resource adds to the names of its objects. */
export interface InProvider {
  /** The namespace in which it puts objects that name none. Throws where that is unreadable. */
  readonly namespace: () => string | undefined;
}

/** What stands in reports for a name or namespace that cannot be read; no object is called so. */
export const unknownName = "(unknown)";

/**
 * The names of an object as far as they can be read. The namespaces that are excluded were there before the object,
 * so one that is still to be made counts as none of them.
 */
export function knownIdentity(object: KubernetesObject, kind: Kind, context: InProvider): Identity {
  const name = orIfUnreadable(unknownName, () => named(object).metadata.name);
  const namespace = orIfUnreadable(unknownName, () => namespaceIn(object, kind, context));
  return { ...identify(object, kind, undefined, { name }), namespace };
}

/**
 * The namespace that an object is or will be in; undefined for cluster-scoped ones.
 *
 * @throws UnreadableError if it is unreadable.
 */
export function namespaceIn(
  object: KubernetesObject,
  kind: Kind,
  { namespace }: InProvider,
): string | undefined {
  if (!kind.namespaced) return undefined;
  const own = namespaceOf(object);
  const usual = (own ?? "") === "" ? namespace() : undefined;
  return identify(object, kind, usual, { namespace: own }).namespace;
}

/**
 * The object, whose name is known. One without a name is still to be named by the provider, as happens when the
 * provider cannot be configured before its cluster is made.
 */
export function named(object: KubernetesObject): KubernetesObject {
  const { name, generateName } = (object.metadata as ObjectMeta | undefined) ?? {};
  if (name === undefined && generateName === undefined) throw unknownTextAt("metadata", "name");
  return object;
}

/** The namespace that an object itself names. */
export function namespaceOf({ metadata }: KubernetesObject): string | undefined {
  return (metadata as ObjectMeta | undefined)?.namespace;
}
