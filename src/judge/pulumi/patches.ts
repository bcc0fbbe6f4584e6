/**
 * Rules on the `…Patch` resources of Pulumi, which set only a part of an object.
 *
 * A field that a patch leaves out may well be set on the object that it is applied to, so nothing follows from
 * its absence. Which rules draw conclusions from absence cannot be told by their names: what is disallowed may
 * be the default. Therefore every rule is run, on items in which looking for an absent field throws: a rule that
 * denies what the patch itself says is enforced, and one that would need to see the rest leaves the item open.
 *
 * Lists count as complete. That is right for those that Kubernetes replaces as a whole; in those that it merges
 * by name, the items that are there are judged one by one.
 */
import type { KubernetesObject, Rule } from "../../author";
import { ShapeError, type Path } from "../../author/shape";
import type { Located, ObjectScope } from "../../author/targets";

/** A rule asked for a field that the patch does not set. */
export class NotInPatch extends Error {
  constructor(field: string) {
    super(`the patch does not set ${field}`);
    this.name = "NotInPatch";
  }
}

/** The rule for patches: it throws {@link NotInPatch} where it depends on what a patch leaves out. */
export function onPatches(rule: Rule): Rule {
  return {
    ...rule,
    target: {
      ...rule.target,
      locate: (object, kind) => {
        const seen = withPartialElements(object);
        const { scope, items } = explainingAbsence(object, () => rule.target.locate(seen, kind));
        return { scope: partialScope(scope), items: items.map((item) => partialItem(object, item)) };
      },
    },
  };
}

function partialScope<Scope extends ObjectScope>(scope: Scope): Scope {
  return Object.fromEntries(Object.entries(scope).map(([name, value]) => [name, partial(value)])) as Scope;
}

function partialItem<Item>(object: KubernetesObject, item: Located<Item>): Located<Item> {
  return { path: item.path, read: () => partial(explainingAbsence(object, () => item.read())) };
}

/** Runs a step that takes an object for complete, and so calls it misshapen where the patch leaves something out. */
function explainingAbsence<Result>(object: KubernetesObject, step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    if (error instanceof ShapeError && !isPresent(object, error.path)) {
      throw new NotInPatch(error.path.join("."));
    }
    throw error;
  }
}

function isPresent(object: object, path: Path): boolean {
  let current: unknown = object;
  for (const step of path) {
    if (typeof current !== "object" || current === null) return false;
    current = (current as Record<string | number, unknown>)[step];
  }
  return current !== undefined;
}

/** A view of a value in which that is so of the elements of lists, of which a target may make items of its own. */
function withPartialElements<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null) return value;
  return new Proxy(value, {
    get(target, key, receiver): unknown {
      const field: unknown = Reflect.get(target, key, receiver);
      return Array.isArray(target) ? partial(field) : withPartialElements(field);
    },
  });
}

/** A view of a value in which asking for an absent field throws {@link NotInPatch}. */
function partial<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null) return value;
  return new Proxy(value, {
    get(target, key, receiver): unknown {
      if (isAbsent(target, key)) throw new NotInPatch(key);
      return partial(Reflect.get(target, key, receiver));
    },
    has(target, key): boolean {
      if (isAbsent(target, key)) throw new NotInPatch(key);
      return Reflect.has(target, key);
    },
    ownKeys(target): (string | symbol)[] {
      if (!Array.isArray(target)) throw new NotInPatch("every field");
      return Reflect.ownKeys(target);
    },
  });
}

function isAbsent(target: object, key: string | symbol): key is string {
  return typeof key === "string" && !Array.isArray(target) && !Object.hasOwn(target, key);
}
