/**
 * What values a field may have.
 */
import type { ScalarName } from "./scalars";

/** The type of a value. */
export type Type =
  | { readonly form: "any" }
  | { readonly form: "scalar"; readonly scalar: ScalarName }
  | { readonly form: "enum"; readonly values: readonly unknown[] }
  | { readonly form: "list"; readonly items: Type; readonly refusesNull?: boolean }
  | { readonly form: "map"; readonly values: Type }
  | ObjectType;

/** A mapping whose fields are known. */
export interface ObjectType {
  readonly form: "object";
  /** What it is called in messages, such as `Container`. */
  readonly name: string;
  /** The fields that it can have, made when they are asked for, as types may contain themselves. */
  readonly fields: () => ReadonlyMap<string, Field>;
  /** What other fields may be there. */
  readonly others?: Type | undefined;
  /** Of fields that other versions of Kubernetes have, which ones; undefined for a field that none has. */
  readonly elsewhere?: ((field: string) => string | undefined) | undefined;
}

/** A field of a mapping. */
export interface Field {
  readonly type: Type;
  readonly isRequired: boolean;
}
