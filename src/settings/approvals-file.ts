/**
 * The content of `approvals.yaml`. Whoever reads it decides what may be deployed, so every entry is checked to
 * the last field: one that is malformed approves nothing, and is a problem that says how to mend it.
 */
import type { Rule } from "../author";
import { isOnResources } from "../author/catalogue";
import type { Kind } from "../author/kinds";
import type { Path } from "../author/shape";
import type { Approval, ApprovedResource, PulumiResource } from "./approvals";
import { didYouMean, Fields, quote, repetitions, unknownRule, type FileProblem } from "./fields";
import { namespacePattern } from "./settings-file";
import { closest } from "../author/suggest";
import { programKind } from "../families/programs";

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
 * @param environments The names of those that the settings have.
 */
export function parseApprovals(
  value: unknown,
  rules: readonly Rule[],
  repeated: readonly Path[] = [],
  environments: readonly string[] = [],
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
    const approval = parseEntry(entry, ["approvals", index], { rules, environments }, problems);
    const isRepeated = repeated.some((path) => path.length === 1 || path[1] === index);
    if (problems.length === before && !isRepeated) approvals.push(approval);
  }
  return { approvals, problems };
}

const required = "every approval must say it";
const entryFields = [
  "rule",
  "resources",
  "pulumi",
  "reason",
  "approvedBy",
  "ticket",
  "expires",
  "environments",
];
const resourceFields = ["kind", "namespace", "name"];
const pulumiFields = ["project", "stack", "name"];

/** The approval that an entry stands for; of no use if it has problems. */
function parseEntry(
  value: unknown,
  path: Path,
  { rules, environments }: { readonly rules: readonly Rule[]; readonly environments: readonly string[] },
  problems: FileProblem[],
): Approval {
  const entry = new Fields(value, path, entryFields, problems);
  const ruleName = entry.text("rule", required);
  const reason = entry.text("reason", required);
  const approvedBy = entry.text("approvedBy", required);
  const expires = entry.text("expires", required);
  const ticket = optionalText(entry, "ticket");
  const where = parseEnvironments(entry, environments);
  const rule = ruleName === "" ? undefined : findRule(ruleName, entry, rules);
  if (entry.value("resources") === undefined && entry.value("pulumi") === undefined) {
    entry.missing("resources", "the approved objects, each with kind, namespace and name");
  }
  if (expires !== "" && !isDate(expires)) {
    entry.problem("expires", `must be a date of the calendar such as 2027-01-31, not ${quote(expires)}`);
  }
  return {
    rule: ruleName,
    resources: entry.list("resources", resourceFields).map((fields) => parseResource(fields, rule)),
    pulumi: entry.list("pulumi", pulumiFields).map(parsePulumiResource),
    reason,
    approvedBy,
    ...(ticket === undefined ? {} : { ticket }),
    ...(where === undefined ? {} : { environments: where }),
    expires,
  };
}

function parseEnvironments(entry: Fields, known: readonly string[]): readonly string[] | undefined {
  const value = entry.value("environments");
  if (value === undefined) return undefined;
  const isKnown = (name: unknown): boolean => typeof name === "string" && known.includes(name);
  if (Array.isArray(value) && value.length > 0 && value.every(isKnown)) return value as string[];
  const names = known.length === 0 ? "lockstep.yaml, which has none" : `lockstep.yaml: ${known.join(", ")}`;
  entry.problem("environments", `must be a list of environments of ${names}`);
  return [];
}

function optionalText(fields: Fields, field: string): string | undefined {
  return fields.value(field) === undefined ? undefined : fields.text(field, "");
}

function findRule(ruleName: string, entry: Fields, rules: readonly Rule[]): Rule | undefined {
  const rule = rules.find(({ name }) => name === ruleName);
  if (rule === undefined) {
    entry.problem("rule", unknownRule(ruleName, rules));
  }
  return rule;
}

function parseResource(fields: Fields, rule: Rule | undefined): ApprovedResource {
  const kind = fields.text("kind", required);
  const name = fields.text("name", required);
  const namespace = optionalText(fields, "namespace");
  // What a Program is approved for, its resources are, whatever they are.
  const kinds = [...(rule?.target.kinds ?? []), programKind].filter((candidate) => candidate.kind === kind);
  const isKnown = kinds.length > 0;
  if (rule !== undefined && kind !== programKind.kind && isOnResources(rule)) {
    fields.problem(
      "kind",
      `${rule.name} looks at resources of Pulumi programs: name them under pulumi, by project, stack and name, or the Program that declares them`,
    );
  } else if (rule !== undefined && kind !== "" && !isKnown) {
    const its = rule.target.kinds.map((candidate) => candidate.kind);
    const looksAt = `must be a kind that ${rule.name} looks at (${its.join(", ")})`;
    fields.problem("kind", `${looksAt}, not ${quote(kind)}${didYouMean(closest(kind, its))}`);
  }
  if (namespace !== undefined && namespace !== "") {
    if (isKnown && !kinds.some(({ namespaced }) => namespaced)) {
      fields.problem("namespace", `must be left out: a ${kind} is in no namespace`);
    } else if (/^\*+$/u.test(namespace)) {
      fields.problem("namespace", "must say more than *, which is every namespace");
    } else if (!new RegExp(namespacePattern, "u").test(namespace.replaceAll("*", "x"))) {
      const words = "must be the name of a namespace, with * for any characters";
      fields.problem("namespace", `${words}, not ${quote(namespace)}`);
    }
  }
  if (isKnown && name !== "" && !canBeName(name, kinds)) {
    const words = `must be a name that a ${kind} can have, with * for any characters`;
    fields.problem("name", `${words}, not ${quote(name)}`);
  }
  return { kind, ...(namespace === undefined ? {} : { namespace }), name };
}

function parsePulumiResource(fields: Fields): PulumiResource {
  const project = fields.text("project", required);
  const stack = fields.text("stack", required);
  const name = fields.text("name", required);
  refuseGlob(fields, "project", project);
  refuseGlob(fields, "stack", stack);
  if (stack.includes("/")) {
    const short = stack.slice(stack.lastIndexOf("/") + 1);
    fields.problem("stack", `must be the stack without its organisation: ${quote(short)}`);
  }
  return { project, stack, name };
}

/** Whether objects of these kinds can have a name that fits one with `*` globs: those of RBAC can have nearly any. */
function canBeName(name: string, kinds: readonly Kind[]): boolean {
  const isRbac = kinds.some(({ group }) => group === "rbac.authorization.k8s.io");
  return (isRbac ? /^[^/%]+$/u : /^[-.a-z0-9*]+$/u).test(name);
}

function refuseGlob(fields: Fields, field: string, text: string): void {
  if (!text.includes("*")) return;
  fields.problem(field, `must be the name of one ${field}: * stands for any characters only in name`);
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}
