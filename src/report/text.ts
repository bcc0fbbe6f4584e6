/**
 * The report for people.
 */
import { createColors } from "picocolors";
import { severities, type Severity } from "../author/rule";
import {
  describeResource,
  type ApprovedFinding,
  type CheckResult,
  type Finding,
  type Problem,
} from "../gates/check";
import { countLevels, levelOf, type ReportedLevel } from "./levels";
import { printable } from "./printable";

type Colors = ReturnType<typeof createColors>;

/**
 * The result of a check as text: the findings of each file by rule, with the fix, what is approved, and a summary.
 *
 * @param useColors Whether to colour it, for a terminal.
 */
export function textReport(result: CheckResult, useColors: boolean): string {
  const colors = createColors(useColors);
  const findings = groupBy(result.findings, ({ location }) => location.file);
  const problems = groupBy(result.problems, ({ location }) => location.file);
  const files = [...new Set([...findings.keys(), ...problems.keys()])].sort();
  const sections = files.map((file) =>
    [
      colors.bold(colors.underline(printable(file))),
      ...problemLines(problems.get(file) ?? [], colors),
      ...findingLines(findings.get(file) ?? [], colors),
    ].join("\n"),
  );
  if (result.approved.length > 0) sections.push(approvedLines(result.approved, colors).join("\n"));
  return `${[...sections, summary(result, colors)].join("\n\n")}\n`;
}

function problemLines(problems: readonly Problem[], colors: Colors): string[] {
  if (problems.length === 0) return [];
  return [
    `  ${colors.magenta("could not be checked")}`,
    ...problems.map(
      ({ kind, message, location }) => `    ${place(location, colors)}  ${kind}: ${printable(message)}`,
    ),
  ];
}

function findingLines(findings: readonly Finding[], colors: Colors): string[] {
  return [...groupBy(findings, ({ rule }) => rule)].flatMap(([rule, its]) => [
    `  ${colors.bold(rule.name)}  ${severityColors(colors)[rule.severity](rule.severity)}${levelNote(its)}`,
    ...its.map(({ message, resource, location }) => {
      const object = colors.dim(`(${printable(describeResource(resource))})`);
      return `    ${place(location, colors)}  ${printable(message)}  ${object}`;
    }),
    `    ${colors.green("fix:")} ${rule.fix}`,
  ]);
}

/** What does not fail the check says so. */
function levelNote([finding]: readonly Finding[]): string {
  return finding === undefined ? "" : notes[levelOf(finding)];
}

const notes: Readonly<Record<ReportedLevel, string>> = {
  deny: "",
  warn: "  (warning)",
  audit: "  (for information)",
};

/** Each approval once, with the objects that it lets pass. */
function approvedLines(approved: readonly ApprovedFinding[], colors: Colors): string[] {
  const groups = groupBy(approved, ({ approval }) => approval);
  return [
    colors.bold("approved"),
    ...[...groups].flatMap(([{ rule, reason, approvedBy, expires }, its]) => {
      const objects = new Set(its.map(({ resource }) => printable(describeResource(resource))));
      const [who, why] = [printable(approvedBy), printable(reason)];
      return [
        `  ${colors.bold(rule)}  ${[...objects].join(", ")}`,
        `    ${colors.dim(`until ${expires}, by ${who}:`)} ${why}`,
      ];
    }),
  ];
}

function place({ file, line, column }: Finding["location"], colors: Colors): string {
  return colors.cyan(`${printable(file)}:${line}:${column}`);
}

function severityColors(colors: Colors): Record<Severity, (text: string) => string> {
  return { low: colors.dim, medium: colors.yellow, high: colors.red, critical: colors.bgRed };
}

function summary(result: CheckResult, colors: Colors): string {
  const others = result.others === 0 ? "" : ` (${result.others} not of Kubernetes)`;
  const leftOut = result.leftOut === 0 ? "" : ` (${result.leftOut} in namespaces left out)`;
  const checked = [
    count(result.files, "file"),
    count(result.documents, "document") + others,
    count(result.resources, "resource") + leftOut,
    count(result.rules, "rule"),
  ].join(", ");
  const denied = result.findings.filter((finding) => levelOf(finding) === "deny");
  const { warn, audit } = countLevels(result.findings);
  const outcome = [count(denied.length, "finding") + bySeverity(denied)];
  if (warn > 0) outcome.push(count(warn, "warning"));
  if (audit > 0) outcome.push(`${audit} for information`);
  if (result.known > 0) outcome.push(`${result.known} in the baseline`);
  if (result.approved.length > 0) outcome.push(`${result.approved.length} approved`);
  if (result.problems.length > 0) outcome.push(`${result.problems.length} could not be checked`);
  const failed = denied.length + result.problems.length > 0;
  return `${checked}\n${(failed ? colors.red : colors.green)(colors.bold(outcome.join(", ")))}`;
}

function bySeverity(findings: readonly Finding[]): string {
  const counts = [...severities]
    .reverse()
    .map((severity) => ({ severity, of: findings.filter(({ rule }) => rule.severity === severity).length }))
    .filter(({ of }) => of > 0)
    .map(({ severity, of }) => `${of} ${severity}`);
  return counts.length === 0 ? "" : ` (${counts.join(", ")})`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function groupBy<Item, Key>(items: readonly Item[], key: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
