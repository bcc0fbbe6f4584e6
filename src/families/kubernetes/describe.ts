/**
 * How people name an object.
 */
import type { KubernetesObject } from "../../author/kubernetes";
import { isMapping } from "../../author/shape";
import type { Names } from "./identity";

/** An object's names in a few words, such as `Deployment shop/web`. */
export function describeIdentity({ kind, namespace, name }: Names): string {
  const shown = name === "" ? "(without a name)" : name;
  return `${kind} ${namespace === undefined ? "" : `${namespace}/`}${shown}`;
}

/** The names that an object itself says, such as `Deployment web`. */
export function describeWritten({ kind, metadata }: Pick<KubernetesObject, "kind" | "metadata">): string {
  const { namespace, name } = isMapping(metadata) ? metadata : {};
  const shown = [namespace, name].filter((each) => typeof each === "string" && each !== "");
  return `${kind} ${shown.length === 0 ? "(without a name)" : shown.join("/")}`;
}
