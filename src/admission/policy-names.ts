/**
 * What policies are called in a cluster.
 */
import { createHash } from "node:crypto";
import { longestObjectName } from "../author/catalogue";

/** How much of the beginning and of the end is kept of a name that is too long. */
const kept = 27;

/**
 * A name for a policy that is no longer than Kubernetes takes: Kyverno's reports have it in the key of a label. Of a longer
 * one the middle is replaced by a hash of the whole, so that two that differ stay two.
 */
export function policyName(name: string): string {
  if (name.length <= longestObjectName) return name;
  const hash = createHash("sha256")
    .update(name)
    .digest("hex")
    .slice(0, longestObjectName - 2 * kept - 2);
  return `${name.slice(0, kept)}-${hash}-${name.slice(-kept)}`;
}
