/**
 * The content of `approvals.yaml`. Whoever reads it decides what may be deployed, so every entry is checked to
 * the last field: one that is malformed approves nothing, and is a problem that says how to mend it.
 */
import type { Rule } from "../author";
import { formatPath, type Path } from "../author/shape";
import type { Approval } from "./approvals";
import { suggest } from "./suggest";

/** Something malformed in an approvals file. */
export interface ApprovalProblem {
  /** What was expected, in one line. */
  readonly message: string;
  /** Its place in the file. */
  readonly path: Path;
}

/** What an approvals file says. */
export interface ParsedApprovals {
  /** The well-formed entries, expired ones included. */
  readonly approvals: readonly Approval[];
  readonly problems: readonly ApprovalProblem[];
}

/**
 * The approvals in the value of an approvals file: a mapping `approvals:` of a list of entries.
 *
 * @param value The file as read from YAML; undefined when it is empty.
 * @param rules Every rule there is.
 * @param repeated The fields that the file gives twice, of which the value holds only one.
 */
export function parseApprovals(
  value: unknown,
  rules: readonly Rule[],
  repeated: readonly Path[] = [],
): ParsedApprovals {
  const approvals: Approval[] = [];
  const problems = repeated.map((path): ApprovalProblem => {
    return { message: `${formatPath(path)} is given twice: keep one`, path };
  });
  const file = new Fields(value ?? {}, [], ["approvals"], problems);
  const entries = file.value("approvals") ?? [];
  if (!Array.isArray(entries)) {
    problems.push({ message: "approvals must be a list of approvals", path: ["approvals"] });
    return { approvals, problems };
  }
  for (const [index, entry] of (entries as unknown[]).entries()) {
    const before = problems.length;
    const approval = parseEntry(entry, ["approvals", index], rules, problems);
    const isRepeated = repeated.some((path) => path.length === 1 || path[1] === index);
    if (problems.length === before && !isRepeated) approvals.push(approval);
  }
  return { approvals, problems };
}

/** The approval that an entry stands for; of no use if it has problems. */
function parseEntry(
  value: unknown,
  path: Path,
  rules: readonly Rule[],
  problems: ApprovalProblem[],
): Approval {
  const entry = new Fields(value, path, ["rule", "resource", "reason", "approvedBy", "expires"], problems);
  const ruleName = entry.text("rule");
  const reason = entry.text("reason");
  const approvedBy = entry.text("approvedBy");
  const expires = entry.text("expires");
  const named = entry.value("resource");
  if (named === undefined) entry.missing("resource", "kind, namespace and name of the approved object");
  const resource = new Fields(named, [...path, "resource"], ["kind", "namespace", "name"], problems);
  const kind = resource.text("kind");
  const name = resource.text("name");
  const namespace = resource.value("namespace") === undefined ? undefined : resource.text("namespace");

  if (expires !== "" && !isDate(expires)) {
    entry.problem("expires", `must be a date of the calendar such as 2027-01-31, not ${quote(expires)}`);
  }
  if (ruleName !== "") checkRule(ruleName, entry, { kind, namespace }, resource, rules);
  if (namespace?.includes("*") === true) {
    resource.problem(
      "namespace",
      "must be the name of one namespace: * stands for any characters only in name",
    );
  }
  return {
    rule: ruleName,
    resource: { kind, ...(namespace === undefined ? {} : { namespace }), name },
    reason,
    approvedBy,
    expires,
  };
}

function checkRule(
  ruleName: string,
  entry: Fields,
  { kind, namespace }: { kind: string; namespace: string | undefined },
  resource: Fields,
  rules: readonly Rule[],
): void {
  const rule = rules.find(({ name }) => name === ruleName);
  if (rule === undefined) {
    const names = rules.map(({ name }) => name);
    const meant = suggest(ruleName.slice(ruleName.lastIndexOf("/") + 1), names);
    entry.problem("rule", `must be the name of a rule, and ${quote(ruleName)} is none${didYouMean(meant)}`);
    return;
  }
  if (kind === "") return;
  const kinds = rule.target.kinds.filter((candidate) => candidate.kind === kind);
  if (kinds.length === 0) {
    const its = rule.target.kinds.map((candidate) => candidate.kind).join(", ");
    resource.problem("kind", `must be a kind that ${rule.name} looks at (${its}), not ${quote(kind)}`);
  } else if (namespace !== undefined && !kinds.some(({ namespaced }) => namespaced)) {
    resource.problem("namespace", `must be left out: a ${kind} is in no namespace`);
  }
}

/** The fields of a mapping that people write; notes what is wrong with it. */
class Fields {
  private readonly fields: Readonly<Record<string, unknown>>;
  private readonly isMapping: boolean;

  constructor(
    value: unknown,
    private readonly path: Path,
    known: readonly string[],
    private readonly problems: ApprovalProblem[],
  ) {
    this.isMapping = typeof value === "object" && value !== null && !Array.isArray(value);
    this.fields = this.isMapping ? (value as Record<string, unknown>) : {};
    if (!this.isMapping && value !== undefined) {
      const name = path.length === 0 ? "the file" : formatPath(path);
      problems.push({ message: `${name} must be a mapping with ${known.join(", ")}`, path });
    }
    for (const field of Object.keys(this.fields)) {
      if (known.includes(field)) continue;
      const hint = didYouMean(suggest(field, known)) || `: there are only ${known.join(", ")}`;
      problems.push({ message: `${this.name(field)} is an unknown field${hint}`, path: [...path, field] });
    }
  }

  /** The value of a field, undefined where there is none. */
  value(field: string): unknown {
    return Object.hasOwn(this.fields, field) ? (this.fields[field] ?? undefined) : undefined;
  }

  /** The text of a required field; "", with the problem noted, where there is none. */
  text(field: string): string {
    const value = this.value(field);
    if (typeof value === "string" && value.trim() !== "") return value;
    if (value === undefined) this.missing(field, "every approval must say it");
    else if (typeof value === "string") this.problem(field, "must not be empty");
    else this.problem(field, "must be text; put it in quotes if it is meant as text");
    return "";
  }

  /** Notes that a required field is missing, unless the mapping itself is. */
  missing(field: string, why: string): void {
    if (!this.isMapping) return;
    this.problems.push({ message: `${this.name(field)} is missing: ${why}`, path: this.path });
  }

  /** Notes what is wrong with a field. */
  problem(field: string, complaint: string): void {
    this.problems.push({ message: `${this.name(field)} ${complaint}`, path: [...this.path, field] });
  }

  private name(field: string): string {
    return formatPath([...this.path, field]);
  }
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

function quote(text: string): string {
  return JSON.stringify(text);
}

function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? "" : `; did you mean ${suggestion}?`;
}
