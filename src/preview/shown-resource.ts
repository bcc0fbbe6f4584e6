/**
 * What of a resource may be shown, from what the engine sent.
 */
import type { ResourceValidationArgs } from "@pulumi/policy";
import { clusterOf, type Cluster } from "../judge/pulumi/clusters";
import { namesInUrn } from "../judge/pulumi/identity";
import type { Candidate, Resource } from "../judge/pulumi/contents";
import { secretText } from "../judge/pulumi/secrets";
import { shownCandidates } from "../judge/pulumi/shown";
import { propertiesApart, shownProperties } from "./decode-once";
import { unguarded } from "./sdk-unknowns";

/** The objects of a resource with what was secret hidden; undefined where nothing was. */
export function candidatesToShow(resource: Resource): readonly Candidate[] | undefined {
  const shown = shownProperties(resource.inputs);
  return shown === undefined ? undefined : shownCandidates(resource, shown);
}

/** The same with a text of its own for each secret. */
export function candidatesApart(resource: Resource): readonly Candidate[] | undefined {
  const shown = propertiesApart(resource.inputs);
  return shown === undefined ? undefined : shownCandidates(resource, shown);
}

/** What stands for the namespace of the provider where that is secret. */
export function secretNamespace({ provider }: Pick<ResourceValidationArgs, "provider">): string | undefined {
  const shown = shownProperties(unguarded(provider?.props ?? {}));
  return shown?.["namespace"] === secretText ? secretText : undefined;
}

/** What stands for that namespace alone. */
export function namespaceApart(resource: Pick<ResourceValidationArgs, "provider">): string | undefined {
  if (secretNamespace(resource) === undefined) return undefined;
  return propertiesApart(unguarded(resource.provider?.props ?? {}))?.["namespace"] as string;
}

/** The cluster of the provider of a resource. */
export function clusterOfResource({ provider }: Pick<ResourceValidationArgs, "provider">): Cluster {
  const { urn = "", props } = provider ?? {};
  const inputs = props && unguarded(props);
  return clusterOf(urn, namesInUrn(urn).name, inputs && (shownProperties(inputs) ?? inputs));
}
