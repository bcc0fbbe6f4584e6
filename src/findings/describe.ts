/**
 * How people name an object and a place.
 */
import type { Approval } from "../settings/approvals";
import type { Identity } from "../families/kubernetes/identity";
import type { Location } from "./result";

/** An object's names in a few words, such as `Deployment shop/web`. */
export function describeResource({ kind, namespace, name }: Identity): string {
  const shown = name === "" ? "(without a name)" : name;
  return `${kind} ${namespace === undefined ? "" : `${namespace}/`}${shown}`;
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
