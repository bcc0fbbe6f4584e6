/**
 * Objects of which only a part is there, as in the `…Patch` resources of Pulumi.
 *
 * A field that a patch leaves out may well be set on the object that it is applied to, so nothing follows from
 * its absence. Which rules draw conclusions from absence cannot be told by their names: not only what is
 * required but also what is disallowed may be so by default. Therefore every rule is run on a view of the patch
 * in which looking for an absent field throws: a rule that denies what the patch itself says is enforced, and
 * one that would need to see the rest of the object leaves the item undecided.
 *
 * Lists count as complete. That is right for those that Kubernetes replaces as a whole, and in those that it
 * merges by name the items that are there are judged one by one.
 */

/** A rule asked for a field that the patch does not set. */
export class NotInPatch extends Error {
  constructor(field: string) {
    super(`the patch does not set ${field}`);
    this.name = "NotInPatch";
  }
}

/** A view of a partial value in which asking for an absent field throws {@link NotInPatch}. */
export function partial<Value extends object>(value: Value): Value {
  return new Proxy(value, {
    get(target, key, receiver): unknown {
      if (isAbsent(target, key)) throw new NotInPatch(key);
      const read: unknown = Reflect.get(target, key, receiver);
      return typeof read === "object" && read !== null ? partial(read) : read;
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
