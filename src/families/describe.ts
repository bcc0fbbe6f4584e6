/**
 * What a value is, for messages, which quote none: any may be secret.
 */

/** The type of a value, such as `a list`. */
export function describe(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "a mapping" : `a ${typeof value}`;
}
