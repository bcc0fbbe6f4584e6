/**
 * How people name an object.
 */
import type { Identity } from "../../engine/identity";

/** An object's names in a few words, such as `Deployment shop/web`. */
export function describeResource({ kind, namespace, name }: Identity): string {
  const shown = name === "" ? "(without a name)" : name;
  return `${kind} ${namespace === undefined ? "" : `${namespace}/`}${shown}`;
}
