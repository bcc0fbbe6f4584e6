/**
 * Why rules have nothing to say of a Pulumi resource, in words for the person who wants to know.
 */

/** Why no rule judges a Helm release. */
export const releaseReason =
  "a helm.sh/v3:Release shows only its chart and values, not what it deploys: that can be checked with " +
  "`helm template … | lockstep check -` and at admission";

/** Why most rules have nothing to do with a resource. */
export const otherKindReason = "the rule does not look at what this is";

/** Why a rule leaves the objects of a namespace alone. */
export function excludedReason(namespace: string): string {
  return `the namespace ${namespace} is left out`;
}

/** Why a rule leaves a patch alone. */
export const patchReason =
  "a patch sets only a part of an object, and the verdict depends on the rest: " +
  "that can be checked at admission";
