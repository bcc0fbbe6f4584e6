/**
 * How people name an object.
 */
import type { Approval } from "../../engine/approvals";
import type { Identity } from "../../engine/identity";

/** An object's names in a few words, such as `Deployment shop/web`. */
export function describeResource({ kind, namespace, name }: Identity): string {
  const shown = name === "" ? "(without a name)" : name;
  return `${kind} ${namespace === undefined ? "" : `${namespace}/`}${shown}`;
}

/** The objects of an approval in a few words; those of cluster-scoped kinds have no namespace. */
export function describeApproved({ kind, namespace, name }: Approval["resource"]): string {
  return `${kind} ${namespace === undefined ? "" : `${namespace}/`}${name}`;
}
