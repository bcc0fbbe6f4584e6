/**
 * Saying that a policy has nothing to do with a resource. Most have not, so that must cost next to nothing: the SDK makes an
 * error each time, with its stack, which takes longer than most rules.
 */
import type { ResourceValidationArgs } from "@pulumi/policy";
import { otherKindReason } from "../judge/pulumi/reasons";

let thrown: Error | undefined;

/** Says that a rule does not look at what a resource is. */
export function skip({ notApplicable }: Pick<ResourceValidationArgs, "notApplicable">): never {
  if (thrown !== undefined) throw thrown;
  try {
    return notApplicable(otherKindReason);
  } catch (error) {
    thrown = error as Error;
    throw error;
  }
}
