/**
 * The Pulumi providers whose resources rules know.
 */
import { awsIdentifiers, awsVersion } from "./aws/kinds";
import type { Kind } from "./kinds";
import type { KubernetesObject } from "./kubernetes";
import type { ProviderResource } from "./resources";

/**
 * The providers whose resources rules know, by the `apiVersion` of these, with the inputs and outputs by which resources refer
 * to others.
 */
const providers: Readonly<Record<string, readonly string[]>> = { [awsVersion]: awsIdentifiers };

/** The inputs and outputs by which resources refer to others, of all providers. */
export const identifiers: readonly string[] = [...new Set(Object.values(providers).flat())];

/** Whether an object is a resource of a provider, and none of Kubernetes. */
export function isResource(object: KubernetesObject): object is ProviderResource {
  return Object.hasOwn(providers, object.apiVersion);
}

/** Whether what has a kind are resources of a provider. */
export function isKindOfResource({ version }: Pick<Kind, "version">): boolean {
  return Object.hasOwn(providers, version);
}
