/**
 * Findings of rules on one object that other objects of the set take back, such as the autoscaler of a workload.
 */
import { groupBy } from "../author/group-by";
import { defaults } from "../author/parameters";
import { Undecided, type Entry, type Inventory } from "../author/relations";
import type { Identity } from "../families/kubernetes/identity";
import type { FileResult, Finding, UndecidedItem } from "./result";

/** Whether something is said of an object in the end. */
type Standing = "finding" | "excused" | Pick<UndecidedItem, "kind" | "reason">;

/** A result without what others take back, and with what they leave undecided. */
export function withoutExcused(
  result: FileResult,
  entries: readonly Entry[],
  inventory: Inventory,
): FileResult {
  if (![...result.findings, ...result.approved].some(({ rule }) => rule.unless !== undefined)) return result;
  const byName = groupBy(entries, keyOf);
  const undecided: UndecidedItem[] = [...(result.undecided ?? [])];
  const stays = (finding: Finding): boolean => {
    const found = (byName.get(keyOf(finding.resource)) ?? []).map((each) =>
      standing(finding, each, inventory),
    );
    // What is said of one of several copies of an object is said.
    if (found.length === 0 || found.includes("finding")) return true;
    const unsure = found.find((each) => each !== "finding" && each !== "excused");
    if (unsure !== undefined)
      undecided.push({ rule: finding.rule.name, location: finding.location, ...unsure });
    return false;
  };
  return {
    ...result,
    findings: result.findings.filter(stays),
    approved: result.approved.filter(stays),
    undecided,
  };
}

function standing({ rule }: Finding, entry: Entry, inventory: Inventory): Standing {
  const parameters = defaults(rule.parameters ?? {});
  try {
    return rule.unless?.holds(entry, { inventory, parameters }) === true ? "excused" : "finding";
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    return { kind: error.kind, reason: error.message };
  }
}

function keyOf({ kind, namespace, name }: Pick<Identity, "kind" | "namespace" | "name">): string {
  return JSON.stringify([kind, namespace, name]);
}
