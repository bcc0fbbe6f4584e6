/** What network policies do. */
import type { NetworkPolicy } from "./kubernetes";

/**
 * Whether the rules of a policy for a direction have an effect. A policy without types has that of `Ingress`, and that
 * of `Egress` where it has rules for it.
 * Source: https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#networkpolicyspec-v1-networking-k8s-io
 */
export function isInForce({ spec }: NetworkPolicy, direction: "Ingress" | "Egress"): boolean {
  return (spec?.policyTypes ?? []).length === 0 || (spec?.policyTypes ?? []).includes(direction);
}
