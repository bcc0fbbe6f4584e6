/**
 * How people name an object and a place.
 */
import type { KubernetesObject } from "../author";
import { isMapping } from "../author/shape";
import type { Approval } from "../settings/approvals";
import type { Identity } from "../families/kubernetes/identity";
import type { Location } from "./result";

/** An object's names in a few words, such as `Deployment shop/web`. */
export function describeResource({ kind, namespace, name }: Identity): string {
  const shown = name === "" ? "(without a name)" : name;
  return `${kind} ${namespace === undefined ? "" : `${namespace}/`}${shown}`;
}

/** The names that an object itself says, such as `Deployment web`. */
export function describeWritten({ kind, metadata }: KubernetesObject): string {
  const { namespace, name } = isMapping(metadata) ? metadata : {};
  const shown = [namespace, name].filter((each) => typeof each === "string" && each !== "");
  return `${kind} ${shown.length === 0 ? "(without a name)" : shown.join("/")}`;
}

/** What an approval is for in a few words; objects of cluster-scoped kinds have no namespace. */
export function describeApproved({ resources, pulumi }: Pick<Approval, "resources" | "pulumi">): string {
  return [
    ...resources.map(({ kind, namespace, name }) => {
      return `${kind} ${namespace === undefined ? "" : `${namespace}/`}${name}`;
    }),
    ...pulumi.map(({ project, stack, name }) => `${name} in the Pulumi stack ${project}/${stack}`),
  ].join(", ");
}

/** A place as editors and terminals know it, such as `web.yaml:57:1`. */
export function describePlace({ file, line, column }: Location): string {
  return `${file}:${line}:${column}`;
}
