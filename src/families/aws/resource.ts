/**
 * An AWS resource of a Pulumi program as rules see it.
 */
import type { AwsResource } from "../../author/aws";
import { awsVersion } from "../../author/aws/kinds";
import type { ShapeError } from "../../author/shape";
import { knownAs, type IsOpen, type KnownAs } from "./native";
import { scalars } from "./scalars";
import { shortToken } from "./tokens";
import { asTyped, misfitsIn } from "./typed";

/** A resource of the AWS provider as Pulumi has it. */
export interface PulumiAws {
  readonly type: string;
  /** What the program calls it. */
  readonly name: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** What the program says of it besides. */
  readonly options?: AwsResource["options"];
}

/** What rules see of a resource: one, or of `aws-native` those that it is in `aws`, with the places of their inputs in it. */
export function asKnown({ type, inputs }: PulumiAws, isOpen: IsOpen): readonly KnownAs[] {
  const given = asGiven(inputs) as PulumiAws["inputs"];
  const known = knownAs(type, given, isOpen) ?? [{ type, inputs: given, place: (path) => path }];
  return known.map((each) => ({
    ...each,
    inputs: asTyped(each.inputs, scalars[shortToken(each.type)] ?? {}) as PulumiAws["inputs"],
  }));
}

/** What in the inputs of a resource is of another type than Pulumi takes. */
export function misfitsOf({ type, inputs }: KnownAs, isOpen: IsOpen): ShapeError[] {
  return misfitsIn(inputs, scalars[shortToken(type)] ?? {}, isOpen);
}

/**
 * The resource that rules see.
 *
 * @param view Makes a view of the inputs in which reading what cannot be read throws.
 */
export function asAwsResource(
  { name, options = {} }: Pick<PulumiAws, "name" | "options">,
  { type, inputs }: KnownAs,
  view: <Value extends object>(value: Value) => Value,
): AwsResource {
  return {
    apiVersion: awsVersion,
    kind: shortToken(type),
    metadata: { name },
    properties: view(inputs),
    options: view(options),
  };
}

/** What providers note beside the inputs: which of them are defaults. */
const notes = "__defaults";

/** Inputs as they are given: a field that is null is none, and what the provider notes is no input. Nothing is modified. */
function asGiven(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(asGiven);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([field, its]) => field !== notes && its !== null)
      .map(([field, its]) => [field, asGiven(its)]),
  );
}
