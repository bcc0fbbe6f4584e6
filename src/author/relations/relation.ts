import type { Kind } from "../kinds";
import type { Path } from "../shape";
import type { Entry, Inventory, Reference } from "./inventory";

/** Something of one object that means others. */
export interface Link {
  readonly from: Entry;
  /** Where in the object it is, such as `spec.rules[0].http.paths[0].backend`. */
  readonly path: Path;
  /** What it names; absent where it selects by labels. */
  readonly reference?: Reference;
  /** The objects that it means; none where there is no such object at hand. */
  readonly found: readonly Entry[];
  /** Whether pods of the same name are those that it must mean, where it selects by labels. */
  readonly isNamedAfterPods?: boolean;
  /** Whether nothing is wrong where there is no such object. */
  readonly optional?: boolean;
  /** Whether it may mean objects besides those that are found, since what it names is not known yet. */
  readonly isOpen?: boolean;
  /** Those that it may mean besides; absent where it may be any. */
  readonly candidates?: readonly Entry[];
  /** What it asks of the object: the port of a Service, the key of a ConfigMap. */
  readonly detail?: string | number;
}

/** A link that names what it means. */
export interface NamedLink extends Link {
  readonly reference: Reference;
}

/** A named relation between objects; each is one function, and an inventory asks it in both directions. */
export interface Relation<Its extends Link = Link> {
  /** What the object does, such as `selects`. */
  readonly name: string;
  /** What is done to the other, such as `selected by`. */
  readonly inverse: string;
  /** The kinds of the objects that it goes out from; absent where those are of any kind. */
  readonly from?: readonly Kind[];
  /** Whether it goes only to objects of the same namespace that make pods, by their labels. */
  readonly isWithinNamespace?: boolean;
  /** The links from an object of one of these kinds. */
  readonly links: (entry: Entry, inventory: Inventory) => readonly Its[];
}

/** What a link asks of its object, where that is a port or a name. */
export function detailOf(value: unknown): { detail?: string | number } {
  return typeof value === "number" || (typeof value === "string" && value !== "") ? { detail: value } : {};
}
