/**
 * Which field of an item breaks a rule. That is found by trying: the field is one that would mend the item if it were
 * as in a good example of the rule, so it always has to do with the violation.
 */
import type { Rule } from "../../author";
import { isOfKind } from "../../author/kinds";
import type { KubernetesObject } from "../../author/kubernetes";
import type { Path } from "../../author/shape";
import type { Violation } from "../evaluate";
import { basesOf, examplesOf, translated, type Bases, type Example } from "./examples";
import { isBelow, nearest, valueAt, withValue } from "./places";
import { Effort, Trial, WatchedObject, type NamespaceOf, type View } from "./trial";

/** What in an object breaks a rule. */
export interface Fault {
  /** The field; where it is missing, the nearest value around it that is there. */
  readonly path: Path;
  /** The field that is missing. */
  readonly missing?: Path;
}

/** What in one object breaks rules. */
export class Faults {
  private readonly effort = new Effort();
  private watched: WatchedObject | undefined;

  /** @param view What rules see of the object, and of what it is like with a field as in an example; that itself unless given. */
  constructor(
    private readonly object: KubernetesObject,
    private readonly view: View = (its) => its,
  ) {}

  /** The fault of a violation; the item itself where no field of it is to blame alone. */
  of(rule: Rule, violation: Violation, namespaceOf: NamespaceOf): Fault {
    const { object, effort } = this;
    const kind = rule.target.kinds.find((each) => isOfKind(object, each));
    if (kind !== undefined && !effort.isSpent) {
      try {
        const trial = new Trial(rule, kind, violation, namespaceOf, effort, this.view);
        const watched = (this.watched ??= new WatchedObject(this.view(object)));
        const fault = new Search(trial, object, watched, violation.path, () => examplesOf(rule)).run();
        if (fault !== undefined) return fault;
      } catch {
        // The verdict stands whatever becomes of the search.
      }
    }
    return { path: violation.path };
  }
}

/** What mends an item, and the object in which nothing else has to. */
interface Mending {
  readonly field: Path;
  readonly object: KubernetesObject;
}

class Search {
  private readonly bases: Bases;

  constructor(
    private readonly trial: Trial,
    private readonly object: KubernetesObject,
    private readonly watched: WatchedObject,
    private readonly item: Path,
    private readonly examples: () => Iterable<Example>,
  ) {
    this.bases = basesOf(item, trial.kind);
  }

  run(): Fault | undefined {
    const fields = this.trial.fields(this.watched, this.item);
    const own = fields.filter((field) => isBelow(field, this.item));
    const [only, ...more] = own;
    if (only !== undefined && more.length === 0) return this.faultIn(only, this.examples());
    return this.mendable(own) ?? this.mendable(fields.filter((field) => !isBelow(field, this.item)));
  }

  private mendable(fields: readonly Path[]): Fault | undefined {
    const isThere = (field: Path): boolean => valueAt(this.object, field) !== undefined;
    // What is there comes before what is missing; what is read first may only say whether the rule looks at the item.
    const ordered = [...fields.filter((field) => !isThere(field)), ...fields.filter(isThere)].reverse();
    for (const example of this.examples()) {
      const mending = this.mending(ordered, example);
      if (mending !== undefined) return this.faultIn(mending.field, [example], mending.object);
    }
    const needless = ordered.find(
      (field) => isThere(field) && this.trial.verdict(withValue(this.object, field, undefined)) === false,
    );
    return needless === undefined ? undefined : this.faultIn(needless, []);
  }

  /**
   * The field that mends the item if it is as in an example; or else the last of those that do together, and the object
   * with the others as they are there.
   */
  private mending(fields: readonly Path[], example: Example): Mending | undefined {
    const differing = fields.filter((field) => {
      const good = this.goodAt(field, example);
      const own = valueAt(this.object, field);
      return good !== own && JSON.stringify(good) !== JSON.stringify(own);
    });
    const like = (object: KubernetesObject, field: Path): KubernetesObject =>
      withValue(object, field, this.goodAt(field, example));
    const one = differing.find((field) => this.trial.verdict(like(this.object, field)) === false);
    if (one !== undefined) return { field: one, object: this.object };
    let { object } = this;
    for (const field of differing) {
      const mended = like(object, field);
      if (this.trial.verdict(mended) === false) return { field, object };
      object = mended;
    }
    return undefined;
  }

  private goodAt(field: Path, { object, bases }: Example): unknown {
    return valueAt(object, translated(field, this.bases, bases));
  }

  private faultIn(field: Path, examples: Iterable<Example>, object = this.object): Fault {
    if (valueAt(this.object, field) !== undefined) return { path: this.narrowed(object, field) };
    return { path: nearest(this.object, field), missing: this.needed(field, examples) };
  }

  /** What is needed of a field that is missing, by the first example that has it. */
  private needed(field: Path, examples: Iterable<Example>): Path {
    for (const example of examples) {
      if (this.goodAt(field, example) !== undefined) return this.neededLike(example, field);
    }
    return field;
  }

  private neededLike(example: Example, field: Path): Path {
    const parts = example.fields
      .map((part) => translated(part, example.bases, this.bases))
      .filter((part) => isBelow(part, field));
    if (parts.length < 2) return parts[0] ?? field;
    const mended = withValue(this.object, field, this.goodAt(field, example));
    return parts.find((part) => this.trial.verdict(withValue(mended, part, undefined)) === true) ?? field;
  }

  /**
   * The entry of a list or mapping that breaks the rule: the last of the fewest first ones that do. In a mapping it is
   * one that does so without the others.
   */
  private narrowed(object: KubernetesObject, place: Path): Path {
    const value = valueAt(object, place);
    if (typeof value !== "object" || value === null) return place;
    const keys = Object.keys(value);
    const isList = Array.isArray(value);
    const only = (some: readonly string[]): KubernetesObject => {
      const entries = some.map((key) => [key, (value as Record<string, unknown>)[key]] as const);
      return withValue(
        object,
        place,
        isList ? entries.map(([, entry]) => entry) : Object.fromEntries(entries),
      );
    };
    const isBroken = (some: readonly string[]): boolean | undefined => this.trial.verdict(only(some));
    if (isBroken(keys) !== true) return place;
    let without = [0, 1].find((count) => isBroken(keys.slice(0, count)) === false);
    let within = keys.length;
    if (without === undefined) return isList ? place : this.narrowedWithin(object, place, keys);
    while (within - without > 1) {
      const middle = Math.floor((without + within) / 2);
      if (isBroken(keys.slice(0, middle)) === true) within = middle;
      else without = middle;
    }
    const key = keys[within - 1] ?? "";
    if (isList) return this.narrowed(only(keys.slice(0, within)), [...place, Number(key)]);
    const entry = [...place, key];
    return !this.trial.isIdentity(entry) && isBroken([key]) === true
      ? this.narrowed(only([key]), entry)
      : place;
  }

  /** The entry of a list in a mapping that breaks the rule without the list, too, such as a peer of a NetworkPolicy. */
  private narrowedWithin(object: KubernetesObject, place: Path, keys: readonly string[]): Path {
    for (const key of keys) {
      const list = [...place, key];
      const entry = Array.isArray(valueAt(object, list)) ? this.narrowed(object, list) : list;
      if (isBelow(entry, list)) return entry;
    }
    return place;
  }
}
