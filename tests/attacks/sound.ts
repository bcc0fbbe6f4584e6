/** Objects that keep every rule of the profile `recommended`. */
import type { Container, PodSpec } from "../../src/author";
import type { KubernetesObject } from "../engines";
import { compliant } from "../support/compliant";

/** The spec of a pod that keeps every rule. */
export const compliantPod = (compliant as unknown as { spec: { template: { spec: PodSpec } } }).spec.template
  .spec;
/** One of its containers. */
export const compliantContainer = compliantPod.containers[0] as Container;

/** The same container, with all that its node lets it do. */
export const privilegedContainer: Container = {
  ...compliantContainer,
  securityContext: { privileged: true, allowPrivilegeEscalation: true },
};

/** An object under another name, and in another namespace where one is given. */
export function named(object: KubernetesObject, name: string, namespace?: string): KubernetesObject {
  const place = namespace === undefined ? { name } : { name, namespace };
  return { ...object, metadata: { ...object.metadata, ...place } };
}
