/**
 * Rules on what objects name that is to be there. Check and preview ask an inventory for it; policies ask the cluster, and warn,
 * since objects arrive in an order of their own.
 */
import type { Kind } from "./kinds";
import { linksOf, type AmongScope, type LinkSelection } from "./related";
import type { Other } from "./relations/others";
import type { NamedLink, Relation } from "./relations/relation";
import type { Target, TargetCel } from "./targets";

/** What a rule on references may read besides a link. */
export interface ReferenceScope<Whole> extends AmongScope {
  /** The objects that the link means; none where it is sure that there are none. */
  readonly found: readonly Other<Whole>[];
  /** Those that it may have meant: of the same name but for its case, or of another namespace. */
  readonly near: readonly Other<object>[];
}

/** What policies ask about the objects that are named. */
export interface Referring {
  /** The kinds that policies look at. */
  readonly from: readonly Kind[];
  /** The kinds of what is named, which every cluster must serve. */
  readonly to: readonly [Kind, ...Kind[]];
  /** Finds the links in an object: each has its `reference`, and its `detail` if it has one. */
  readonly cel: TargetCel;
}

/** Which links a rule looks at, and how policies find them. */
export type ReferenceSelection = LinkSelection &
  Pick<Referring, "to" | "cel"> & { readonly from: readonly Kind[] };

/**
 * Each link of a relation by names. `deny` goes by what is `found` of it.
 *
 * @typeParam Whole The Kubernetes type of what is named.
 */
export function referencesOf<Whole extends object>(
  relation: Relation<NamedLink>,
  { from, to, cel, ...selection }: ReferenceSelection,
): Target<NamedLink, ReferenceScope<Whole>> {
  const links = linksOf(relation, selection);
  // `judge` adds what each link means.
  return { ...links, referring: { from, to, cel } } as Target<NamedLink, ReferenceScope<Whole>>;
}
