/**
 * Values that Pulumi cannot know during a preview. They arrive as sentinels, and the SDK wraps a resource's
 * properties so that reading one throws.
 */
import * as sdk from "@pulumi/policy";

// The SDK exports both, but its typings leave them out.
const { UnknownValueError, unknownCheckingProxy } = sdk as unknown as {
  UnknownValueError: new (sentinel: string, path: readonly string[]) => Error;
  unknownCheckingProxy: <Value extends object>(value: Value) => Value;
};

/** Whether an error says that a value cannot be known yet; the engine turns it into an advisory note. */
export function isUnknownError(error: unknown): error is Error {
  return error instanceof UnknownValueError;
}

const unknownString = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** The error of reading an unknown string. */
export function unknownStringAt(...path: readonly string[]): Error {
  return new UnknownValueError(unknownString, path);
}

/** A view of a plain value in which reading an unknown value throws. */
export function guardUnknowns<Value extends object>(value: Value): Value {
  return unknownCheckingProxy(value);
}

/** The plain value behind such a view, in which unknown values are sentinels; any other value as it is. */
export function unguarded(value: object): object {
  const { __getSpecialProxyTarget: plain } = value as { __getSpecialProxyTarget?: object };
  return plain ?? value;
}
