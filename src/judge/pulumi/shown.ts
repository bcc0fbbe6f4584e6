/**
 * What of a resource may be shown.
 */
import type { Identity } from "../../families/kubernetes/identity";
import { isOfKubernetes, withTypesShown } from "../../families/kubernetes/pulumi";
import { shownContents, type Candidate, type Resource } from "./contents";
import { unknownName } from "./identity";

type Inputs = Readonly<Record<string, unknown>>;

/**
 * The objects of a resource with what was secret hidden.
 *
 * @param shown The inputs of the resource with its secrets hidden.
 */
export function shownCandidates(resource: Resource, shown: Inputs): readonly Candidate[] {
  const inputs = isOfKubernetes(resource) ? withTypesShown(resource.inputs, shown) : shown;
  return shownContents({ ...resource, inputs }).candidates;
}

/**
 * The names of an object, as they may be shown.
 *
 * @param shown The object with its secrets hidden; undefined where it has none.
 * @param usual What stands for the namespace of the provider where that is secret.
 */
export function shownIdentity(
  identity: Identity,
  shown: Candidate | undefined,
  usual: string | undefined,
): Identity {
  const { name = "", namespace = "" } = metadataOf(shown);
  const isNamespaceKnown = identity.namespace !== undefined && identity.namespace !== unknownName;
  return {
    ...identity,
    name: name === "" || identity.name === unknownName ? identity.name : name,
    namespace: isNamespaceKnown
      ? namespace === ""
        ? (usual ?? identity.namespace)
        : namespace
      : identity.namespace,
  };
}

interface MetadataNames {
  readonly name?: string;
  readonly namespace?: string;
}

/** The names in the metadata of an object, as far as they can be read. */
function metadataOf(candidate: Candidate | undefined): MetadataNames {
  try {
    const { name, namespace } =
      (candidate?.object as { metadata?: MetadataNames } | undefined)?.metadata ?? {};
    return { ...(name === undefined ? {} : { name }), ...(namespace === undefined ? {} : { namespace }) };
  } catch {
    return {};
  }
}
