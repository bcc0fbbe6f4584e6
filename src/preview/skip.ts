/**
 * Saying that a policy has nothing to do with a resource. Most have not, so that must cost next to nothing: the SDK makes an
 * error each time, with its stack, which takes longer than most rules; and to throw one takes longer than to refuse with it.
 */
import type { ResourceValidationArgs } from "@pulumi/policy";
import { otherKindReason } from "../judge/pulumi/reasons";

let refused: Promise<never> | undefined;

/** Says that a rule does not look at what a resource is. */
export function skip({ notApplicable }: Pick<ResourceValidationArgs, "notApplicable">): Promise<never> {
  if (refused === undefined) {
    refused = new Promise(() => notApplicable(otherKindReason));
    // Whoever waits for it is told; until then nobody does.
    refused.catch(() => undefined);
  }
  return refused;
}
