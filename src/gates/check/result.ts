/**
 * What a check of manifests comes to.
 */
import type { Approval } from "../../engine/approvals";
import type { Identity } from "../../engine/identity";
import type { EnforcedRule } from "../../engine/settings";

/** A place in a file; lines and columns count from 1. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** An item of an object that breaks a rule and is not approved. */
export interface Finding {
  readonly rule: EnforcedRule;
  /** What is wrong, in one line; the same words at every gate. */
  readonly message: string;
  readonly resource: Identity;
  /** The place of the item in its document, such as `spec.containers[0]`; "" for the document itself. */
  readonly path: string;
  readonly location: Location;
}

/** An item that breaks a rule and may, with the approval that lets it. */
export interface ApprovedFinding extends Finding {
  readonly approval: Approval;
}

/**
 * Why something could not be checked: `syntax`, it is no YAML or JSON; `shape`, it is not built as Kubernetes
 * builds its kind; `file`, it cannot be read; `approval`, it is a malformed entry of the approvals file;
 * `settings`, a malformed part of the settings file.
 */
export type ProblemKind = "syntax" | "shape" | "file" | "approval" | "settings";

/** Something that could not be checked. */
export interface Problem {
  readonly kind: ProblemKind;
  /** What is wrong, in one line. */
  readonly message: string;
  readonly location: Location;
}

/** What the check of one file comes to. */
export interface FileResult {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** How many documents the file holds, broken ones included and empty ones not. */
  readonly documents: number;
  /** How many of them are no Kubernetes objects. */
  readonly others: number;
  /** How many Kubernetes objects it holds, each object of a list counted. */
  readonly resources: number;
  /** How many of those are in a namespace that a rule leaves out which looks at their kind. */
  readonly leftOut: number;
  /** What approvals let pass. */
  readonly approved: readonly ApprovedFinding[];
}

/** What the check of all files comes to. */
export interface CheckResult extends FileResult {
  readonly files: number;
  /** How many findings are in the baseline, and so not among the findings. */
  readonly known: number;
  /** How many rules were checked. */
  readonly rules: number;
}

/** A file that could not be checked at all. */
export function uncheckable(problem: Problem): FileResult {
  const nothing = { documents: 0, others: 0, resources: 0, leftOut: 0 };
  return { findings: [], approved: [], problems: [problem], ...nothing };
}

/**
 * The results of files as one, findings and problems in order of their places.
 *
 * @param rules How many rules were checked.
 * @param elsewhere Problems of what is no checked file, such as the approvals.
 */
export function combine(
  files: readonly FileResult[],
  rules: number,
  elsewhere: readonly Problem[] = [],
): CheckResult {
  const sum = (count: (file: FileResult) => number): number =>
    files.reduce((total, file) => total + count(file), 0);
  return {
    findings: files.flatMap(({ findings }) => findings).sort(byPlaceAndRule),
    approved: files.flatMap(({ approved }) => approved).sort(byPlaceAndRule),
    problems: [...elsewhere, ...files.flatMap(({ problems }) => problems)].sort(
      (a, b) => byLocation(a, b) || compare(a.message, b.message),
    ),
    documents: sum(({ documents }) => documents),
    others: sum(({ others }) => others),
    resources: sum(({ resources }) => resources),
    leftOut: sum(({ leftOut }) => leftOut),
    known: 0,
    files: files.length,
    rules,
  };
}

function byPlaceAndRule(a: Finding, b: Finding): number {
  return (
    byLocation(a, b) ||
    compare(a.rule.name, b.rule.name) ||
    compare(a.path, b.path) ||
    compare(a.message, b.message)
  );
}

function byLocation(
  { location: a }: { location: Location },
  { location: b }: { location: Location },
): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column;
}

/** Order by code unit, which no locale changes. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
