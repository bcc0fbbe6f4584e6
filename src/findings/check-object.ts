/**
 * One object, judged by every rule.
 */
import { isOfKind } from "../author/kinds";
import { formatPath, type Path } from "../author/shape";
import { findApproval, type Approval } from "../settings/approvals";
import { judge } from "../judge/evaluate";
import { identify } from "../families/kubernetes/identity";
import { misfits } from "../judge/misfits";
import type { PlacedObject } from "../families/kubernetes/objects";
import { obstacles } from "../judge/obstacles";
import { isLeftOut, isWithin, type EnforcedRule } from "../settings/settings";
import { labelProblem } from "./namespace-labels";
import type { Gathering, Location, Origin } from "./result";
import { shapeProblems, type Obstruction } from "./shape-problems";

/** What objects are checked by. */
export interface Checks {
  /** Those that are not `off`. */
  readonly rules: readonly EnforcedRule[];
  readonly approvals: readonly Approval[];
  /** The namespace of objects that name none; `default` unless given. */
  readonly namespace?: string | undefined;
  /** The day of the check (`YYYY-MM-DD`, UTC), on which approvals may have expired. */
  readonly today: string;
}

/** Where an object is. */
export interface Source {
  readonly origin: Origin;
  /** The location of a path in the document of the object. */
  readonly locate: (path: Path) => Location;
}

/** Judges an object, and adds what comes of it to a result. */
export function checkObject(
  { object, path }: PlacedObject,
  { origin, locate }: Source,
  checks: Checks,
  result: Gathering,
): void {
  const obstructions: Obstruction[] = [];
  const wrongLabel = labelProblem(object, checks.rules);
  if (wrongLabel !== undefined) {
    const { message, path: place } = wrongLabel;
    result.problems.push({ kind: "settings", message, location: locate([...path, ...place]) });
  }
  const wrong = misfits(object);
  let someRuleLeavesOut = false;
  for (const rule of checks.rules) {
    const kind = rule.target.kinds.find((candidate) => isOfKind(object, candidate));
    if (kind === undefined) continue;
    const resource = identify(object, kind, checks.namespace);
    if (!isWithin(rule, resource)) continue;
    if (isLeftOut(rule, resource)) {
      someRuleLeavesOut = true;
      continue;
    }
    const { violations, errors } = judge(rule, object, undefined, () => resource.namespace);
    obstructions.push(...wrong.map((obstacle) => ({ rule, resource, obstacle })));
    if (violations.length === 0 && errors.length === 0) continue;
    if (errors.length > 0) {
      obstructions.push(...obstacles(rule, object, errors).map((obstacle) => ({ rule, resource, obstacle })));
    }
    const approval = findApproval(checks.approvals, rule.name, resource, checks.today);
    for (const violation of violations) {
      const place = [...path, ...violation.path];
      const finding = {
        rule,
        message: violation.message,
        resource,
        path: place.length === 0 ? "" : formatPath(place),
        location: locate(place),
        ...origin,
      };
      result.addFinding(finding, approval);
    }
  }
  for (const { path: place, message } of shapeProblems(obstructions)) {
    result.addProblem({
      kind: "shape",
      message,
      location: locate([...path, ...place]),
      ...(origin.cluster === undefined ? {} : { cluster: origin.cluster }),
    });
  }
  if (someRuleLeavesOut) result.leftOut++;
}
