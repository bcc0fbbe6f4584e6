/**
 * The examples of every rule.
 */
import { rules } from "../../policies";
import type { KubernetesObject } from "../../src/author";

/** An example with what to call it. */
export interface Example {
  readonly title: string;
  readonly object: KubernetesObject;
}

/** Every good and bad example of every rule: each rule is tried on the examples of all. */
export const examples: readonly Example[] = rules.flatMap(({ name, examples: { good, bad } }) => [
  ...good.map((object, at) => ({ object, title: `good example ${at + 1} of ${name}` })),
  ...bad.map((object, at) => ({ object, title: `bad example ${at + 1} of ${name}` })),
]);

/** Whether one of two objects can be an update of the other: they have the same kind, namespace and name. */
export function areOneObject(one: KubernetesObject, other: KubernetesObject): boolean {
  const identity = ({ apiVersion, kind, metadata: { namespace, name } }: KubernetesObject): string =>
    JSON.stringify([apiVersion, kind, namespace, name]);
  return identity(one) === identity(other);
}
