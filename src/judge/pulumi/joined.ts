/**
 * The resources of a stack as an inventory, in which they are joined as Pulumi joins them: by what each input is made of,
 * which is known even while the values are not.
 */
import type { KubernetesObject } from "../../author";
import { Inventory, type Completeness, type Entry } from "../../author/relations";

/** What joins a resource with others. */
export interface Joints {
  /** What tells it from all others of its stack: its URN; in a program that has not run, its name. */
  readonly id: string;
  /** The resources that each input is made of, by what tells them apart. */
  readonly dependencies: Readonly<Record<string, readonly string[]>>;
  /** What others may call it, as far as its outputs are known. */
  readonly names: readonly string[];
}

/** A resource of a stack in the form in which rules see it. */
export interface Joinable {
  readonly object: KubernetesObject;
  readonly joints: Joints;
}

/** An inventory of resources, and the entry of each. */
export interface Joined {
  readonly inventory: Inventory;
  readonly entries: readonly Entry[];
}

/**
 * Joins the resources of a stack.
 *
 * @param completeness What kinds these are all resources of; of every kind unless given.
 */
export function joinedBySources(resources: readonly Joinable[], completeness?: Completeness): Joined {
  const inventory = new Inventory(completeness);
  const byId = new Map<string, Entry>();
  const members = resources.map(({ object, joints: { id, dependencies, names } }) => {
    const sources = new Map<string, readonly Entry[]>();
    const entry = inventory.add(object, { sources, ids: names });
    byId.set(id, entry);
    return { entry, sources, dependencies };
  });
  for (const { sources, dependencies } of members) {
    for (const [input, ids] of Object.entries(dependencies)) {
      sources.set(
        input,
        ids.flatMap((id) => byId.get(id) ?? []),
      );
    }
  }
  return { inventory, entries: members.map(({ entry }) => entry) };
}
