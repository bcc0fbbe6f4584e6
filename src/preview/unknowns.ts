/**
 * Values that Pulumi cannot know during a preview. They arrive as sentinels, and the SDK wraps a resource's
 * properties so that reading one throws.
 */
import * as sdk from "@pulumi/policy";
import type { UnreadableError } from "../judge/pulumi/unknowns";

// The SDK exports it, but its typings leave it out.
const { UnknownValueError } = sdk as unknown as {
  UnknownValueError: new (sentinel: unknown, path: readonly (string | number)[]) => Error;
};

/** An error in the terms of the SDK: the engine turns it into an advisory note. */
export function inTermsOfSdk({ standIn, path }: UnreadableError): Error {
  return new UnknownValueError(standIn, path);
}

/** The plain value behind a view of the SDK, in which unknown values are sentinels; any other value as it is. */
export function unguarded<Value extends object>(value: Value): Value {
  const { __getSpecialProxyTarget: plain } = value as { __getSpecialProxyTarget?: Value };
  return plain ?? value;
}
