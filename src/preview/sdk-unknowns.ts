/**
 * Values that Pulumi cannot know during a preview. They arrive as sentinels, and the SDK wraps a resource's
 * properties so that reading one throws.
 */
import * as sdk from "@pulumi/policy";
import { hidden, type UnreadableError } from "../judge/pulumi/unknowns";

// The SDK exports it, but its typings leave it out.
const { UnknownValueError } = sdk as unknown as {
  UnknownValueError: new (sentinel: unknown, path: readonly (string | number)[]) => Error;
};

/** What stands for a value of any type. */
const anyValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** Errors as one in the terms of the SDK, which the engine turns into an advisory note. */
export function inTermsOfSdk(errors: readonly UnreadableError[]): Error {
  const [first] = errors.map(({ path }) => new UnknownValueError(anyValue, path));
  const error = first ?? new UnknownValueError(anyValue, []);
  error.message = errors.map(explain).join("; ");
  return error;
}

function explain({ standIn, path }: UnreadableError): string {
  if (standIn === hidden) return `the secret at .${path.join(".")} is not shown here`;
  return new UnknownValueError(standIn, path).message;
}

/** The plain value behind a view of the SDK, in which unknown values are sentinels; any other value as it is. */
export function unguarded<Value extends object>(value: Value): Value {
  const { __getSpecialProxyTarget: plain } = value as { __getSpecialProxyTarget?: Value };
  return plain ?? value;
}
