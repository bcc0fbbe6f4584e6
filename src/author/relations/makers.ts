/**
 * Secrets that operators make of objects of their own: such an object stands for the Secret, whose keys nobody knows.
 */
import { groupBy } from "../group-by";
import { certificate, externalSecret, sealedSecret, secret, type Kind } from "../kinds";
import type { Entry, Inventory, Reference } from "./inventory";
import { text, within } from "./reading";
import { specOf } from "./relations";

/** The kinds whose objects make Secrets. */
export const secretMakers: readonly Kind[] = [externalSecret, sealedSecret, certificate];

/** The objects that make a Secret of a name. */
export function makersOf({ kind, namespace, name }: Reference, inventory: Inventory): readonly Entry[] {
  if (kind !== secret.kind) return [];
  return inventory.derived(madeSecrets).get(JSON.stringify([namespace, name])) ?? [];
}

function madeSecrets(inventory: Inventory): ReadonlyMap<string, readonly Entry[]> {
  return groupBy(inventory.all(...secretMakers), (maker) =>
    JSON.stringify([maker.namespace, secretNameOf(maker)]),
  );
}

function secretNameOf(maker: Entry): string {
  switch (maker.kind) {
    case certificate.kind:
      return text(specOf(maker)["secretName"]);
    case externalSecret.kind:
      return text(within(specOf(maker), "target")["name"]) || maker.name;
    default:
      return text(within(specOf(maker), "template", "metadata")["name"]) || maker.name;
  }
}
