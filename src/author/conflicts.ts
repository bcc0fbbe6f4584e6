/**
 * Rules on two objects that cannot both be as they are. Such a rule says of an item and one other object whether they
 * conflict; `check` asks it of the others at hand, and policies of those in the cluster, whichever comes later.
 */
import type { Kind } from "./kinds";
import type { KubernetesObject } from "./kubernetes";
import type { Among, AmongScope, Place, Reads } from "./related";
import type { Entry, Inventory } from "./relations/inventory";
import { asOther, type Other } from "./relations/others";
import { celOf, type Located, type Target, type TargetCel } from "./targets";

/** What a rule on conflicts may read besides its item. */
export interface ConflictScope<Whole> extends AmongScope {
  /** The whole object of the item. */
  readonly object: KubernetesObject & Whole;
  /** One other object, for `deny`, which says whether the item can be beside it. */
  readonly other: Other<Whole>;
  /** Those of which `deny` holds, for `message`. */
  readonly others: readonly Other<Whole>[];
}

/** An object that an item may be in conflict with. */
export interface Candidate {
  readonly entry: Entry;
  readonly object: Other<object>;
}

/** What policies ask about other objects. */
export interface Conflict {
  /** The kinds of both objects, which are of one. Every cluster must serve them. */
  readonly kinds: readonly Kind[];
  /** Whether objects of other namespaces count. */
  readonly acrossNamespaces: boolean;
  /** Finds the items in an object. */
  readonly cel: TargetCel;
}

/** Which other objects an item may be in conflict with. */
export interface OtherSelection extends Reads, Place {
  /** The kinds for policies, which compare objects of one kind: those that every cluster serves. */
  readonly kinds: readonly Kind[];
  /** Whether objects of other namespaces count; only those of its own unless given. */
  readonly acrossNamespaces?: boolean;
  /**
   * The objects that `check` asks `deny` of: all that may conflict, without the object itself, found by an index so that
   * not each meets each.
   */
  readonly among: (entry: Entry, inventory: Inventory) => readonly Entry[];
  /** An object with what the API server adds when it is created, for `check`; as it is unless given. */
  readonly asCreated?: (entry: Entry, inventory: Inventory) => object;
}

/**
 * The items of another target, each with other objects that it may be in conflict with.
 *
 * @typeParam Whole The Kubernetes type of both objects.
 */
export function conflictsOf<Whole extends object, Item = Whole>(
  target: Target<Item>,
  selection: OtherSelection,
): Target<Item, ConflictScope<Whole>> {
  const { kinds, reads, acrossNamespaces = false, at } = selection;
  const scopeOf = scopes<Whole>(selection);
  return {
    kinds: target.kinds,
    reads,
    conflict: { kinds, acrossNamespaces, cel: celOf(target) },
    locate: (object, itsKind, around) => {
      if (around === undefined) throw new Error("a rule on conflicts needs other objects");
      const found = target.locate(object, itsKind).items;
      const items = at === undefined ? found : found.map((item) => ({ ...item, path: at }));
      return { scope: scopeOf(around), items: items satisfies Located<Item>[] };
    },
  };
}

/** Makes what rules may read of an object and its candidates. */
function scopes<Whole>({
  among,
  asCreated = ({ object }) => object,
}: OtherSelection): (around: Among) => ConflictScope<Whole> {
  // Each object is a candidate of many others.
  const known = new WeakMap<Entry, Candidate>();
  const candidateOf = (entry: Entry, inventory: Inventory): Candidate => {
    const candidate = known.get(entry) ?? { entry, object: asOther(entry, asCreated(entry, inventory)) };
    known.set(entry, candidate);
    return candidate;
  };
  return (around) => {
    const { entry, inventory } = around;
    const candidates = among(entry, inventory).map((other) => candidateOf(other, inventory));
    // `judge` adds the others when it has asked about them.
    return { object: asCreated(entry, inventory), ...around, candidates } as unknown as ConflictScope<Whole>;
  };
}
