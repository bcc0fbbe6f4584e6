/**
 * Rules on conflicts: `deny` is asked of each other object that an item may be in conflict with.
 */
import type { Candidate } from "../author/conflicts";
import type { Parameters } from "../author/parameters";
import type { Entry } from "../author/relations";
import type { AnyRule, Context } from "../author/rule";
import type { ObjectScope } from "../author/targets";

type Surroundings = Context<ObjectScope, Parameters>;

/** What a rule may read of an item that breaks it, and the objects at the other end. */
export interface Breach {
  readonly context: Surroundings;
  readonly related?: readonly Entry[];
}

/**
 * The objects that an item cannot be beside; undefined where there is none.
 *
 * @throws What an object threw, where it is in conflict with no other: as in CEL, where one is enough.
 */
export function conflictOf(rule: AnyRule, item: unknown, context: Surroundings): Breach | undefined {
  const { candidates } = context as Surroundings & { readonly candidates: readonly Candidate[] };
  if (candidates.length === 0) return undefined;
  // One for all of them: to make one for each takes longer than to ask.
  const asking = within<{ other?: Candidate["object"] }>(context, {});
  const errors: unknown[] = [];
  const found = candidates.filter(({ object }) => {
    asking.other = object;
    try {
      return rule.deny(item, asking);
    } catch (error) {
      errors.push(error);
      return false;
    }
  });
  if (found.length === 0 && errors.length > 0) throw errors[0];
  if (found.length === 0) return undefined;
  const others = found.map(({ object }) => object);
  return { context: within(context, { others }), related: found.map(({ entry }) => entry) };
}

/** What may be read besides an item, and more. */
function within<More extends object>(context: Surroundings, more: More): Surroundings & More {
  return Object.assign(Object.create(context) as Surroundings, more);
}
