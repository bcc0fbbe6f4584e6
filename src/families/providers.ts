/**
 * The Pulumi providers whose resources rules look at besides those of Kubernetes.
 */
import { aws } from "./aws";
import { isOfKubernetes } from "./kubernetes/pulumi";
import type { Provider } from "./provider";

/** All of them. */
export const providers: readonly Provider[] = [aws];

/** The provider of resources with a type token; undefined where rules know none. */
export function providerOf(type: string): Provider | undefined {
  return providers.find((each) => each.owns(type));
}

/** Whether a resource is of a provider whose resources rules look at, that of Kubernetes included. */
export function isOfFamily({ type }: { readonly type: string }): boolean {
  return isOfKubernetes({ type }) || providerOf(type) !== undefined;
}
