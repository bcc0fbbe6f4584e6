/** Objects in which everything is secret. */

/**
 * A value with every text, number and boolean in it secret, but what says what an object is.
 *
 * @param secretOf What Pulumi sends or writes in place of a secret value.
 */
export function allSecret(value: unknown, secretOf: (value: unknown) => object, key = ""): unknown {
  if (key === "apiVersion" || key === "kind") return value;
  if (Array.isArray(value)) return value.map((each) => allSecret(each, secretOf));
  if (typeof value !== "object" || value === null) return value === null ? null : secretOf(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, allSecret(field, secretOf, name)]),
  );
}

/** The texts and numbers of a value that are long enough to be told in a message. */
export function valuesIn(value: unknown, key = ""): string[] {
  if (key === "apiVersion" || key === "kind") return [];
  if (typeof value === "string" || typeof value === "number")
    return String(value).length < 4 ? [] : [String(value)];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => valuesIn(field, name));
}
