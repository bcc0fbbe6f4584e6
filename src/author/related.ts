/**
 * What rules over several objects look at. Their target names, besides the kinds that they judge, those that they read;
 * a gate keeps objects of these kinds alone, and judges when it has seen all of them.
 */
import type { Kind } from "./kinds";
import type { Entry, Inventory } from "./relations/inventory";
import type { Link, Relation } from "./relations/relation";
import type { Path } from "./shape";
import type { Located, ObjectScope, Target } from "./targets";

/** An object among others. */
export interface Among {
  /** All objects at hand. */
  readonly inventory: Inventory;
  /** The object in it. */
  readonly entry: Entry;
}

/** What a rule over several objects may read besides the item. */
export type AmongScope = ObjectScope & Among;

/** Which links a rule looks at. */
export interface LinkSelection extends Reads {
  /** The kinds that they go out from; all of the relation unless given. */
  readonly of?: readonly Kind[];
}

/** What else a rule reads. */
export interface Reads {
  /** The kinds of other objects that it asks the inventory for. */
  readonly reads: readonly Kind[];
}

/** Each link of a relation, such as each backend of each Ingress. */
export function linksOf<Its extends Link>(
  relation: Relation<Its>,
  { reads, of = relation.from ?? [] }: LinkSelection,
): Target<Its, AmongScope> {
  return among(of, reads, ({ inventory, entry }) =>
    inventory.from(entry, relation).map((link) => ({ path: link.path, read: () => link })),
  );
}

/** Where in an object a rule points to. */
export interface Place {
  /** The path of the field; the object itself unless given. */
  readonly at?: Path;
}

/** Each object of these kinds. */
export function eachOf(
  kinds: readonly Kind[],
  { reads, at: path = [] }: Reads & Place,
): Target<Entry, AmongScope> {
  return among(kinds, reads, ({ entry }) => [{ path, read: () => entry }]);
}

function among<Item>(
  kinds: readonly Kind[],
  reads: readonly Kind[],
  itemsOf: (around: Among) => Located<Item>[],
): Target<Item, AmongScope> {
  return {
    kinds,
    reads,
    locate: (object, _, around) => {
      if (around === undefined) throw new Error("a rule over several objects needs them");
      return { scope: { object, ...around }, items: itemsOf(around) };
    },
  };
}
