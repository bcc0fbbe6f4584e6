/**
 * The content of `approvals.yaml`. Whoever reads it decides what may be deployed, so every entry is checked to
 * the last field: one that is malformed approves nothing, and is a problem that says how to mend it.
 */
import type { Rule } from "../author";
import type { Path } from "../author/shape";
import type { Approval } from "./approvals";
import { Fields, quote, repetitions, unknownRule, type FileProblem } from "./fields";

/** What an approvals file says. */
export interface ParsedApprovals {
  /** The well-formed entries, expired ones included. */
  readonly approvals: readonly Approval[];
  readonly problems: readonly FileProblem[];
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
  const problems = repetitions(repeated);
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

const required = "every approval must say it";

/** The approval that an entry stands for; of no use if it has problems. */
function parseEntry(value: unknown, path: Path, rules: readonly Rule[], problems: FileProblem[]): Approval {
  const entry = new Fields(value, path, ["rule", "resource", "reason", "approvedBy", "expires"], problems);
  const ruleName = entry.text("rule", required);
  const reason = entry.text("reason", required);
  const approvedBy = entry.text("approvedBy", required);
  const expires = entry.text("expires", required);
  const named = entry.value("resource");
  if (named === undefined) entry.missing("resource", "kind, namespace and name of the approved object");
  const resource = new Fields(named, [...path, "resource"], ["kind", "namespace", "name"], problems);
  const kind = resource.text("kind", required);
  const name = resource.text("name", required);
  const namespace =
    resource.value("namespace") === undefined ? undefined : resource.text("namespace", required);

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
    entry.problem("rule", unknownRule(ruleName, names));
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

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}
