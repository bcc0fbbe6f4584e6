/**
 * Objects as people know them: a Pod by the workload that they wrote.
 */
import { imageText } from "../images";
import { groupOf } from "../kinds";
import type { Entry, Inventory, Reference } from "./inventory";
import { entriesOf, text, within } from "./reading";
import { containersOf } from "./relations";

/** An object in the words of its namespace, such as `Deployment web`. */
export function shortNameOf({ kind, name }: Pick<Reference, "kind" | "name">): string {
  return `${kind} ${name}`;
}

/** What people wrote that an object comes of: its controller, the controller of that, as far as these are at hand. */
export function originOf(entry: Entry, objects: Inventory): Entry {
  const seen = new Set<Entry>();
  let origin: Entry | undefined = entry;
  let last = entry;
  while (origin !== undefined && !seen.has(origin)) {
    seen.add(origin);
    last = origin;
    origin = controllerOf(origin, objects);
  }
  return last;
}

/** The controller that makes an object, if that is here, too. */
export function controllerOf({ object, namespace }: Entry, objects: Inventory): Entry | undefined {
  const references = entriesOf(within(object, "metadata")["ownerReferences"]);
  const [, reference] = references.find(([, { controller }]) => controller === true) ?? [];
  if (reference === undefined) return undefined;
  const { apiVersion, kind, name, uid } = reference;
  const owner = { group: groupOf(text(apiVersion)), kind: text(kind), namespace, name: text(name) };
  // One of the same name that came later owns nothing.
  return objects.named(owner).find((each) => within(each.object, "metadata")["uid"] === uid);
}

/** The images of the pods of an object, those of init and ephemeral containers included. */
export function imagesOf(entry: Pick<Entry, "pods">): readonly string[] {
  return containersOf(entry).map(([, { image }]) => imageText(text(image)));
}
