/**
 * Resources of Pulumi providers as rules see them: in the form of objects, so that targets, approvals and reports treat both
 * alike.
 */
import { awsIdentifiers, awsVersion } from "./aws/kinds";
import type { Kind } from "./kinds";
import type { KubernetesObject } from "./kubernetes";

/**
 * A resource of a Pulumi program in the form of an object: `apiVersion` is its provider, `kind` its type token in short form,
 * and `metadata.name` the name that it has in the program.
 */
export type ProviderResource = KubernetesObject & {
  /** The inputs. Reading one that is not known yet throws, and leaves the item undecided. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** What the program says of the resource besides its inputs. */
  readonly options?: ResourceOptions;
};

/** What a program says of a resource besides its inputs. */
export interface ResourceOptions {
  /** Whether Pulumi refuses to delete it. */
  readonly protect?: boolean | undefined;
}

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
