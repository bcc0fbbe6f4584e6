/**
 * Objects and what is missing, in the words of messages.
 */
import type { Entry, Inventory, Reference } from "./inventory";

/** An object by its names, such as `Service shop/web`. */
export function describeObject(object: Omit<Reference, "group">): string {
  const { kind, namespace } = object;
  return `${kind} ${namespace === undefined ? "" : `${namespace}/`}${shownName(object)}`;
}

/** The name of an object in messages. */
export function shownName(object: Pick<Reference, "name">): string {
  return nameOf(object) ?? "(unknown)";
}

/** The name of an object; undefined where it cannot be read. */
export function nameOf(object: Pick<Reference, "name">): string | undefined {
  try {
    return object.name;
  } catch {
    return undefined;
  }
}

/** Whether two objects are called the same. One to which Pulumi or the cluster is still to give a name is not. */
export function haveOneName(one: Pick<Reference, "name">, other: Pick<Reference, "name">): boolean {
  const name = nameOf(one);
  return name !== undefined && name !== "" && name === nameOf(other);
}

/** How many of many names a message has: each of thousands of objects would else name all others. */
export const mostNamed = 5;

/** Several names, each once; of many the first few and how many more there are. */
export function describeNames(names: Iterable<string>): string {
  const all = [...new Set(names)];
  const more = all.length - mostNamed;
  return more > 0 ? `${all.slice(0, mostNamed).join(", ")} and ${String(more)} more` : all.join(", ");
}

/** Several objects, each once; of many the first few and how many more there are. */
export function describeObjects(entries: readonly Entry[]): string {
  return describeNames(entries.map(describeObject));
}

type Other = { readonly kind: string; readonly metadata: { namespace: string; name: string } };

/** Several objects of a set that is given as objects, each once. */
export function describeAll(objects: readonly Other[]): string {
  return describeNames(objects.map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`));
}

/** That there is no such object, and what there is that may be meant. */
export function describeMissing(reference: Reference, inventory: Inventory): string {
  const [near] = inventory.nearly(reference);
  const hint = near === undefined ? "" : `, but there is ${describeObject(near)}`;
  return `there is no ${describeObject(reference)}${hint}`;
}

/** As {@link describeMissing}, of objects in namespaces, where what there is is given. */
export function describeAbsent({ kind, namespace, name }: Reference, near: readonly Other[]): string {
  const shown = `there is no ${kind} ${namespace ?? ""}/${name}`;
  const [first] = near;
  return first === undefined
    ? shown
    : `${shown}, but there is ${first.kind} ${first.metadata.namespace}/${first.metadata.name}`;
}
