/**
 * The good examples of a rule, as what its items could be like.
 */
import type { Rule } from "../../author";
import { isOfKind, type Kind } from "../../author/kinds";
import type { KubernetesObject } from "../../author/kubernetes";
import type { Path } from "../../author/shape";
import { isBelow } from "./places";
import { Effort, Trial, WatchedObject } from "./trial";

/** An item of a good example. */
export interface Example {
  readonly object: KubernetesObject;
  readonly bases: Bases;
  /** The fields that the rule reads of it. */
  readonly fields: readonly Path[];
}

/** The places that fields of different objects have in common: the item, the pod around it, the object. */
export type Bases = readonly [item: Path, pod: Path, object: Path];

/** The common places of an object with an item. */
export function basesOf(item: Path, { podSpec = [] }: Kind): Bases {
  return [item, podSpec, []];
}

/** The path of a field in an object with other bases. */
export function translated(field: Path, from: Bases, to: Bases): Path {
  const base = from.findIndex((each) => isBelow(field, each));
  return [...(to[base] ?? []), ...field.slice(from[base]?.length ?? 0)];
}

const known = new WeakMap<Rule, Map<KubernetesObject, readonly Example[]>>();

/** The items of a rule's good examples, in order, each found when it is asked for: the first is nearly always enough. */
export function* examplesOf(rule: Rule): Generator<Example> {
  const before = known.get(rule) ?? new Map<KubernetesObject, readonly Example[]>();
  known.set(rule, before);
  for (const object of rule.examples.good) {
    const items = before.get(object) ?? itemsOf(rule, object);
    before.set(object, items);
    yield* items;
  }
}

function itemsOf(rule: Rule, object: KubernetesObject): Example[] {
  const kind = rule.target.kinds.find((each) => isOfKind(object, each));
  if (kind === undefined) return [];
  return rule.target.locate(object, kind).items.map(({ path }): Example => {
    let fields: readonly Path[] | undefined;
    return {
      object,
      bases: basesOf(path, kind),
      get fields() {
        const trial = new Trial(rule, kind, { path, message: "" }, () => "", new Effort());
        return (fields ??= trial.fields(new WatchedObject(object), path));
      },
    };
  });
}
