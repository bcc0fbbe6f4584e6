/**
 * Objects and what is missing, in the words of messages.
 */
import type { Entry, Inventory, Reference } from "./inventory";

/** An object by its names, such as `Service shop/web`. */
export function describeObject({ kind, namespace, name }: Omit<Reference, "group">): string {
  return `${kind} ${namespace === undefined ? "" : `${namespace}/`}${name}`;
}

/** Several objects, each once. */
export function describeObjects(entries: readonly Entry[]): string {
  return [...new Set(entries.map(describeObject))].join(", ");
}

/** That there is no such object, and what there is that may be meant. */
export function describeMissing(reference: Reference, inventory: Inventory): string {
  const [near] = inventory.nearly(reference);
  const hint = near === undefined ? "" : `, but there is ${describeObject(near)}`;
  return `there is no ${describeObject(reference)}${hint}`;
}
