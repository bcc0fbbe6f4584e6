/**
 * Rules on what a namespace must have, such as a quota. Check and preview ask them of each Namespace. A Namespace is there
 * before what is in it, so policies ask them of the workloads that people put into it.
 */
import type { KubernetesObject } from "./kubernetes";
import { namespace, workloads, type Kind } from "./kinds";
import type { AmongScope } from "./related";
import type { Target, TargetCel } from "./targets";

/** What a rule on a namespace may read. */
export interface PresenceScope<Whole> extends AmongScope {
  /** The objects in the namespace of the kind that the rule is about. */
  readonly contents: readonly (KubernetesObject & Whole)[];
}

/** What policies ask about a namespace. */
export interface Presence {
  /** The kind of its contents. Every cluster must serve it. */
  readonly kind: Kind;
}

/**
 * Each namespace, with what it has of a kind. `deny` goes by these `contents` alone, and more of them must never break what
 * fewer keep: where some may be elsewhere, it is undecided what it denies.
 *
 * @typeParam Whole The Kubernetes type of the contents.
 */
export function contentsOf<Whole extends object>(kind: Kind): Target<unknown, PresenceScope<Whole>> {
  return {
    kinds: [namespace],
    reads: [kind],
    presence: { kind },
    locate: (object, _, around) => {
      if (around === undefined) throw new Error("a rule over several objects needs them");
      const { inventory, entry } = around;
      const contents = inventory.in(entry.name, kind).map((each) => each.object as KubernetesObject & Whole);
      return { scope: { object, ...around, contents }, items: [{ path: [], read: () => object }] };
    },
  };
}

/** The kinds that policies look at: all that run pods, as a whole. */
export const placed: readonly Kind[] = workloads.map((kind) => ({ ...kind, subresources: [] }));

/** What people create of these: what a controller makes of it must not fail. */
export const placedCel: TargetCel = {
  item: {
    each: (object) =>
      `${object}.metadata.?ownerReferences.orValue([]).exists(owner, owner.?controller.orValue(false)) ? [] : [${object}]`,
    as: "workload",
  },
};
