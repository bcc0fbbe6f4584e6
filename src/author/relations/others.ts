/**
 * Other objects as rules see them that policies are made of: plain objects, with the names that they have in the cluster.
 */
import { shownName } from "./describe";
import type { Entry } from "./inventory";
import { mapping } from "./reading";

/** Another object, with its kind and the names that it has in the cluster. */
export type Other<Whole> = Whole & {
  readonly kind: string;
  readonly metadata: { readonly namespace: string; readonly name: string };
};

/** An object with the names that it has in the cluster. The rest is not read here, since it may be unknown. */
export function asOther<Whole extends object>(entry: Entry, whole: Whole): Other<Whole> {
  const names = { namespace: { value: entry.namespace ?? "" }, name: { value: shownName(entry) } };
  const metadata = { value: Object.create(mapping(entry.object.metadata), names) as object };
  return Object.create(whole, { metadata }) as Other<Whole>;
}
