/**
 * The Pulumi providers whose resources rules look at besides those of Kubernetes.
 */
import { aws } from "./aws";
import type { Provider } from "./provider";

/** All of them. */
export const providers: readonly Provider[] = [aws];

/** The provider of resources with a type token; undefined where rules know none. */
export function providerOf(type: string): Provider | undefined {
  return providers.find((each) => each.owns(type));
}
