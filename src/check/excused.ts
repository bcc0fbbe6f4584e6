/**
 * Findings of rules on one object that other objects of the set take back, such as the autoscaler of a workload.
 */
import { groupBy } from "../author/group-by";
import { defaults } from "../author/parameters";
import { Undecided, type Entry, type Inventory } from "../author/relations";
import type { Names } from "../families/kubernetes/identity";
import { standing } from "../judge/excuses";
import type { FileResult, Finding, UndecidedItem } from "../findings/result";

/** A result without what others take back, and with what they leave undecided. */
export function withoutExcused(
  result: FileResult,
  entries: readonly Entry[],
  inventory: Inventory,
): FileResult {
  if (![...result.findings, ...result.approved].some(({ rule }) => rule.unless !== undefined)) return result;
  const byName = groupBy(entries, keyOf);
  const undecided: UndecidedItem[] = [...(result.undecided ?? [])];
  const stays = ({ rule, resource, location }: Finding): boolean => {
    const parameters = defaults(rule.parameters ?? {});
    const found = (byName.get(keyOf(resource)) ?? []).map((entry) =>
      standing(rule, { entry, inventory }, parameters),
    );
    // What is said of one of several copies of an object is said.
    if (found.length === 0 || found.includes("stands")) return true;
    const unsure = found.find((each) => typeof each === "object");
    if (unsure === undefined) return false;
    if (!(unsure.open instanceof Undecided)) throw unsure.open;
    undecided.push({ rule: rule.name, location, kind: unsure.open.kind, reason: unsure.open.message });
    return false;
  };
  return {
    ...result,
    findings: result.findings.filter(stays),
    approved: result.approved.filter(stays),
    undecided,
  };
}

function keyOf({ kind, namespace, name }: Names): string {
  return JSON.stringify([kind, namespace, name]);
}
