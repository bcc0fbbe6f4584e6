/**
 * Examples of resources as Pulumi writes them.
 */
import type { KubernetesObject } from "../author";
import { isResource } from "../author/providers";
import type { ProviderResource } from "../author/resources";
import { objectsIn } from "./kubernetes/objects";

/** The resources of an example of one or several; none of one of Kubernetes. */
export function resourcesIn(example: KubernetesObject): ProviderResource[] {
  return objectsIn(example).objects.flatMap(({ object }) => (isResource(object) ? [object] : []));
}

/** The state of a stack that has one resource, as `pulumi stack export` writes it. */
export function stackOf({ kind, metadata: { name = "" }, properties, options }: ProviderResource): object {
  const urn = `urn:pulumi:prod::shop::${kind}::${name}`;
  const resource = { urn, custom: true, type: kind, inputs: properties, ...options };
  return { version: 3, deployment: { manifest: {}, resources: [resource] } };
}

/** The program that declares resources, as Pulumi YAML has it. */
export function programOf(...resources: readonly ProviderResource[]): object {
  const declared = resources.map(({ kind, metadata: { name = "" }, properties, options }) => {
    const its = Object.keys(properties).length === 0 ? {} : { properties };
    return [name, { type: kind, ...its, ...(options === undefined ? {} : { options }) }];
  });
  return { resources: Object.fromEntries(declared) as object };
}
