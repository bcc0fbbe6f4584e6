/**
 * Rules on references: what a link means is looked for when they read it, as there may be no sure answer.
 */
import type { Parameters } from "../author/parameters";
import type { Among } from "../author/related";
import { asOther, type Entry, type NamedLink, type Other } from "../author/relations";
import type { Context } from "../author/rule";
import type { ObjectScope } from "../author/targets";

type Surroundings = Context<ObjectScope, Parameters>;

/** What a rule may read besides a link. */
export function aroundLink(link: NamedLink, context: Surroundings): Surroundings {
  const { inventory } = context as Surroundings & Among;
  return Object.defineProperties(Object.create(context) as Surroundings, {
    found: { get: () => inventory.found(link).map(other) },
    near: { get: () => inventory.nearly(link.reference).map(other) },
  });
}

function other(entry: Entry): Other<object> {
  return asOther(entry, entry.object);
}
