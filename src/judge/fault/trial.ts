/**
 * What a rule would say of an item if its object were another.
 */
import type { Rule } from "../../author";
import type { Kind } from "../../author/kinds";
import type { KubernetesObject } from "../../author/kubernetes";
import { defaults, type Parameters, type Values } from "../../author/parameters";
import type { Path } from "../../author/shape";
import { typeFields } from "../../families/kubernetes/type-meta";
import { contextOf, onOneLine, type Violation } from "../evaluate";
import { ObjectItems, type FoundItems } from "../items";
import { isBelow, isSame } from "./places";
import { Read, Watched } from "./reads";

/**
 * How much may be tried for one object, about in fields read: few lines of YAML can break rules a million times. What
 * is beyond is found at its item.
 */
export class Effort {
  private left = 2_000_000;

  /** Whether there is none left. */
  get isSpent(): boolean {
    return this.left < 0;
  }

  /** @throws TooMuchEffort */
  spend(amount: number): void {
    this.left -= amount;
    if (this.isSpent) throw new TooMuchEffort();
  }
}

/** There is no effort left. */
export class TooMuchEffort extends Error {}

/** An object that is watched, and the items in it. */
export class WatchedObject extends Watched<KubernetesObject> {
  readonly items = new ObjectItems(this.view);
}

const namespaceRead = new Read("namespace", new Read("metadata", undefined));

/** Makes the view of an object that rules see. */
export type View = (object: KubernetesObject) => KubernetesObject;

/** Where an object is or will be. */
export type NamespaceOf = (object: KubernetesObject) => string;

/** Tries what becomes of a violation. */
export class Trial {
  /** What a verdict costs. */
  private cost = 1;
  private readonly parameters: Values<Parameters>;

  constructor(
    private readonly rule: Rule,
    readonly kind: Kind,
    /** The item's place, and what is said of it. */
    private readonly violation: Violation,
    private readonly namespaceOf: NamespaceOf,
    private readonly effort: Effort,
    private readonly view: View = (object) => object,
  ) {
    this.parameters = defaults(rule.parameters ?? {});
  }

  /** Whether the violation is there, in the same words if they are some of several; undefined if nobody can tell. */
  verdict(object: KubernetesObject): boolean | undefined {
    this.effort.spend(this.cost);
    try {
      const { item, scope } = this.itemIn(this.rule.target.locate(this.view(object), this.kind));
      if (item === undefined) return undefined;
      const context = contextOf(scope, this.parameters, () => this.namespaceOf(object));
      if (!this.rule.deny(item, context)) return false;
      const said = this.rule.message(item, context);
      return typeof said === "string" || said.map(onOneLine).includes(this.violation.message);
    } catch {
      return undefined;
    }
  }

  /**
   * The fields of an object that the rule reads to judge the item, in order: what it reads no further, and none that only
   * says what the object or the item is. What is in a list of the item counts as that list.
   */
  fields(object: WatchedObject, item: Path): Path[] {
    const fields = new Map<string, Path>();
    for (const path of this.reads(object)) {
      const start = isBelow(path, item) ? item.length : 0;
      const index = path.findIndex((step, at) => at >= start && typeof step === "number");
      const field = index === -1 ? path : path.slice(0, index);
      fields.set(field.join("\0"), field);
    }
    const all = [...fields.values()];
    return all.filter(
      (field) =>
        !isSame(field, item) &&
        !isBelow(item, field) &&
        !this.isIdentity(field) &&
        !all.some((other) => isBelow(other, field)),
    );
  }

  /** Whether a field only tells what it is in from others, as names in a pod do. */
  isIdentity(field: Path): boolean {
    const step = field.at(-1);
    if (field.length === 1) return typeFields.has(step);
    return step === "name" && this.kind.podSpec !== undefined && isBelow(field, this.kind.podSpec);
  }

  /** The paths that the rule reads of an object to judge the item, in order; the namespace is one, too. */
  private reads({ view, items, reads }: WatchedObject): Path[] {
    const { item, scope } = this.itemIn(items.of(this.rule.target, this.kind));
    if (item === undefined) return [];
    const namespace = this.namespaceOf(view);
    reads.length = 0;
    const context = contextOf(scope, this.parameters, () => {
      reads.push(namespaceRead);
      return namespace;
    });
    const isBroken = this.rule.deny(item, context);
    const { length } = reads;
    // Once one thing is wrong, the rule need not read what others of its messages are about.
    if (isBroken && typeof this.rule.message(item, context) === "string") reads.length = length;
    this.cost += reads.length;
    this.effort.spend(this.cost);
    return [...new Set(reads)].map(({ path }) => path);
  }

  private itemIn({ scope, items }: FoundItems): Pick<FoundItems, "scope"> & { readonly item: unknown } {
    this.cost = Math.max(this.cost, items.length);
    return { scope, item: items.find(({ path }) => isSame(path, this.violation.path))?.read() };
  }
}
