/**
 * Of which kinds a set has all objects.
 */
import type { Completeness } from "../author/relations";
import type { Together } from "./check-object";

/** What is said of kinds of which others may have objects, too. */
const elsewhereThanHere =
  "may be elsewhere: name the kinds that are all here in references.complete, or give others by --with";

/**
 * What a set has all objects of, as far as the settings say.
 *
 * @param elsewhere What is said of the other kinds.
 */
export function completenessOf(
  { complete }: Pick<Together, "complete">,
  elsewhere = elsewhereThanHere,
): Completeness {
  return ({ kind }) => (complete === "all" || complete.includes(kind) ? undefined : elsewhere);
}
