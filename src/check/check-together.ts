/**
 * Several objects, judged by the rules over several when all of them have been seen.
 */
import type { KubernetesObject } from "../author";
import { Inventory, isMade, Undecided, type Completeness, type Entry } from "../author/relations";
import { judgeItems } from "../judge/evaluate";
import { ObjectItems } from "../judge/items";
import { ruleErrorOf } from "../judge/rule-errors";
import { identityOf } from "../families/kubernetes/identity";
import { findApproval } from "../settings/approvals";
import { isExcluded, isWithin } from "../settings/settings";
import { mostRelated, TooMuch } from "../findings/bounds";
import { itemAt } from "../findings/item";
import { keptOf } from "../families/kubernetes/kept";
import { placeOf } from "../findings/place";
import {
  ResultBuilder,
  joined,
  type FileResult,
  type KeptObject,
  type Location,
  type RelatedObject,
} from "../findings/result";
import { shapeProblems, type FailedRule } from "../findings/shape-problems";
import type { Checks, Source } from "./check-object";
import { withoutExcused } from "./excused";
import { rulesOver } from "./rules-on";

/** An object as it is kept; none where no rule over several objects is about its kind. */
export function keptObject(
  object: KubernetesObject,
  place: Omit<KeptObject, "object">,
  { together }: Checks,
): readonly KeptObject[] {
  const kept = together && keptOf(object, together.kinds);
  return kept === undefined ? [] : [{ ...place, object: kept }];
}

/** A file, or another part of a set of objects. */
export interface Part {
  readonly result: FileResult;
  /** Where an object of it is. */
  readonly sourceOf: (kept: KeptObject) => Source;
  /** What its objects are given together with, such as a folder; absent where all of the set are. */
  readonly givenIn?: string;
  /** What its places are reported as, where other results point to them; as they are unless given. */
  readonly reportedAt?: (location: Location) => Location;
}

/** An object of a set. */
interface Member {
  readonly part: Part;
  readonly kept: KeptObject;
  readonly entry: Entry;
}

/**
 * Judges the objects that were kept of the parts of one set.
 *
 * @param others Objects that are there too, and are not judged.
 * @param completeness What kinds the set has all objects of.
 * @returns The results of the parts, with what is found in them and without what is excused.
 */
export function checkTogether(
  parts: readonly Part[],
  others: readonly KubernetesObject[],
  completeness: Completeness,
  checks: Checks,
): FileResult[] {
  const inventory = new Inventory(completeness);
  for (const object of others) inventory.add(object, { namespace: checks.namespace });
  const members = parts.map((part) =>
    (part.result.kept ?? []).map((kept): Member => {
      const about = { namespace: checks.namespace, givenIn: part.givenIn };
      return { part, kept, entry: inventory.add(kept.object, about) };
    }),
  );
  const byEntry = new Map(members.flat().map((member) => [member.entry, member]));
  return parts.map(({ result: own }, at) => {
    const its = members[at] ?? [];
    const result = new ResultBuilder();
    try {
      for (const member of its) checkMember(member, inventory, byEntry, checks, result);
    } catch (error) {
      if (!(error instanceof TooMuch)) throw error;
      const [first] = its;
      const location = first && first.part.sourceOf(first.kept).locate([]);
      if (location !== undefined) result.problems.push({ kind: "file", message: error.message, location });
    }
    const entries = its.map(({ entry }) => entry);
    return { ...own, ...joined([withoutExcused(own, entries, inventory), result]), kept: [] };
  });
}

function checkMember(
  { part, kept, entry }: Member,
  inventory: Inventory,
  byEntry: ReadonlyMap<Entry, Member>,
  checks: Checks,
  result: ResultBuilder,
): void {
  const { object } = kept;
  const its = rulesOver(object, checks.rules);
  // What a controller makes is judged as the controller, which is what people write.
  if (its.length === 0 || isMade(entry, inventory)) return;
  const failures: FailedRule[] = [];
  const source = (): Source => part.sourceOf(kept);
  const items = new ObjectItems(object, { inventory, entry });
  const resource = identityOf(entry);
  for (const { rule, kind, parameters } of its) {
    if (!isWithin(rule, resource) || isExcluded(rule, resource)) continue;
    const { violations, errors } = judgeItems(rule, kind, items, parameters, () => entry.namespace);
    for (const error of errors) {
      if (error instanceof Undecided) {
        const { message: reason, kind } = error;
        result.undecided.push({ rule: rule.name, kind, reason, location: source().locate(kept.path) });
      } else failures.push({ rule, resource, error: ruleErrorOf(error) });
    }
    if (violations.length === 0) continue;
    const approval = findApproval(checks.approvals, rule.name, resource, checks.today);
    for (const { message, path, related = [] } of violations) {
      const its = source();
      const finding = {
        rule,
        message,
        resource,
        ...placeOf(its, kept.path, path, { path }),
        item: itemAt(object, path),
        related: related.slice(0, mostRelated).flatMap((other) => relatedObject(other, byEntry)),
        ...its.origin,
      };
      result.addFinding(finding, approval);
    }
  }
  for (const { path, message } of shapeProblems(failures)) {
    result.addProblem({ kind: "shape", message, location: source().locate([...kept.path, ...path]) });
  }
}

/** Where an object at the other end is; nowhere if nobody but `--with` knows it. */
function relatedObject(entry: Entry, byEntry: ReadonlyMap<Entry, Member>): RelatedObject[] {
  const member = byEntry.get(entry);
  if (member === undefined) return [];
  const { part, kept } = member;
  const location = part.sourceOf(kept).locate(kept.path);
  return [{ resource: identityOf(entry), location: part.reportedAt?.(location) ?? location }];
}
