/**
 * A resource of a Pulumi program as rules see it.
 */
import type { ProviderResource } from "../author/resources";
import type { Inputs, KnownAs, Provider } from "./provider";

/** What a program says of a resource besides its type and inputs. */
interface Declared {
  /** What the program calls it. */
  readonly name: string;
  readonly options?: ProviderResource["options"];
}

/**
 * The resource that rules see.
 *
 * @param view Makes a view of the inputs in which reading what cannot be read throws.
 */
export function asResource(
  { version, kindOf }: Pick<Provider, "version" | "kindOf">,
  { name, options = {} }: Declared,
  { type, inputs }: Pick<KnownAs, "type" | "inputs">,
  view: <Value extends object>(value: Value) => Value,
): ProviderResource {
  return {
    apiVersion: version,
    kind: kindOf(type),
    metadata: { name },
    properties: view(inputs),
    options: view(options),
  };
}

/** What providers note beside the inputs: which of them are defaults. */
const notes = "__defaults";

/** Inputs as they are given: a field that is null is none, and what the provider notes is no input. Nothing is modified. */
export function asGiven(inputs: Inputs): Inputs {
  return givenIn(inputs) as Inputs;
}

function givenIn(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(givenIn);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([field, its]) => field !== notes && its !== null)
      .map(([field, its]) => [field, givenIn(its)]),
  );
}
