/**
 * The report for people.
 */
import { createColors } from "picocolors";
import type { Severity } from "../author";
import { describeDecision } from "../settings/approvals";
import type { EnforcedRule } from "../settings/settings";
import { describeResource } from "../findings/describe";
import {
  type ApprovedFinding,
  type CheckResult,
  type Finding,
  type Note,
  type Origin,
  type Problem,
} from "../findings/result";
import { groupBy } from "./group-by";
import { levelNotes, levelOf, levelOfRule } from "./levels";
import { printable } from "./printable";
import { placeOf, sourceOf, subjectOf, whence } from "./subject";
import { count, hasFailed, whatWasChecked, whatWasFound } from "./summary";
import { wrapped } from "./wrapped";

type Colors = ReturnType<typeof createColors>;

/** How the text is to be. */
export interface TextOptions {
  /** Whether to colour it, for a terminal. */
  readonly useColors: boolean;
  /** Whether what is only for information is listed, too; it is counted otherwise. */
  readonly listsAll: boolean;
  /** By which settings and approvals was judged, in one line. */
  readonly goesBy?: string | undefined;
}

/**
 * The result of a check as text: the findings of each file by rule, with the fix, what is approved, what is only for
 * information, and a summary.
 */
export function textReport(result: CheckResult, { useColors, listsAll, goesBy }: TextOptions): string {
  const colors = createColors(useColors);
  const isListed = (finding: Finding): boolean => listsAll || levelOf(finding) !== "audit";
  const counted = result.findings.filter((finding) => !isListed(finding));
  const findings = groupBy(result.findings.filter(isListed), sourceOf);
  const problems = groupBy(result.problems, sourceOf);
  const notes = groupBy(result.notes, sourceOf);
  const files = [...new Set([...findings.keys(), ...problems.keys(), ...notes.keys()])].sort();
  const sections = files.map((file) =>
    [
      colors.bold(colors.underline(printable(file))),
      ...problemLines(problems.get(file) ?? [], colors),
      ...findingLines(findings.get(file) ?? [], colors),
      ...noteLines(notes.get(file) ?? [], colors),
    ].join("\n"),
  );
  if (result.approved.length > 0) sections.push(approvedLines(result.approved, colors).join("\n"));
  if (counted.length > 0) sections.push(countLines(counted, colors).join("\n"));
  return `${[...sections, summary(result, colors, goesBy)].join("\n\n")}\n`;
}

function problemLines(problems: readonly Problem[], colors: Colors): string[] {
  if (problems.length === 0) return [];
  return [
    `  ${colors.magenta("could not be checked")}`,
    ...problems.map(
      (problem) =>
        `    ${place(problem, colors)}${problem.kind}: ${printable(problem.message)}${origin(problem, colors)}`,
    ),
  ];
}

function noteLines(notes: readonly Note[], colors: Colors): string[] {
  if (notes.length === 0) return [];
  return [
    `  ${colors.bold("not judged")}`,
    ...notes.map((note) => `    ${place(note, colors)}${printable(note.message)}${origin(note, colors)}`),
  ];
}

function origin(of: Origin, colors: Colors): string {
  const names = whence(of);
  return names.length === 0 ? "" : `  ${colors.dim(`(${names.map(printable).join(", ")})`)}`;
}

function findingLines(findings: readonly Finding[], colors: Colors): string[] {
  return [...groupBy(findings, ({ rule }) => rule)].flatMap(([rule, its]) => [
    `  ${heading(rule, colors)}`,
    ...its.map((finding) => {
      const object = colors.dim(`(${printable(subjectOf(finding))})`);
      return `    ${place(finding, colors)}${printable(finding.message)}  ${object}`;
    }),
    `    ${colors.green("fix:")} ${rule.fix}`,
  ]);
}

/** What does not fail the check says so. */
function heading(rule: EnforcedRule, colors: Colors): string {
  const severity = severityColors(colors)[rule.severity](rule.severity);
  const note = levelNotes[levelOfRule(rule)];
  return [colors.bold(rule.name), severity, note].filter((part) => part !== "").join("  ");
}

/** Each approval once, with the objects that it lets pass. */
function approvedLines(approved: readonly ApprovedFinding[], colors: Colors): string[] {
  const groups = groupBy(approved, ({ approval }) => approval);
  return [
    colors.bold("approved"),
    ...[...groups].flatMap(([approval, its]) => {
      const objects = new Set(its.map(({ resource }) => printable(describeResource(resource))));
      return [
        `  ${colors.bold(approval.rule)}  ${[...objects].join(", ")}`,
        `    ${printable(describeDecision(approval))}`,
      ];
    }),
  ];
}

/** How many findings each rule has, the most first. */
function countLines(findings: readonly Finding[], colors: Colors): string[] {
  const counts = [...groupBy(findings, ({ rule }) => rule.name)]
    .map(([name, its]) => ({ name, of: its.length }))
    .sort((a, b) => b.of - a.of || (a.name < b.name ? -1 : 1));
  const total = `${count(findings.length, "finding")} of ${count(counts.length, "rule")} at level audit`;
  return [
    `${colors.bold("for information")}  ${total}`,
    ...wrapped(counts.map(({ name, of }) => `${name} ${of}`)).map((line) => `  ${line}`),
    `  ${colors.green("list them:")} lockstep check with --rule NAME or --category NAME`,
  ];
}

/** Where to look, if there is a file for that. */
function place(item: Finding | Problem | Note, colors: Colors): string {
  const where = placeOf(item);
  return where === undefined ? "" : `${colors.cyan(printable(where))}  `;
}

function severityColors(colors: Colors): Record<Severity, (text: string) => string> {
  return { low: colors.dim, medium: colors.yellow, high: colors.red, critical: colors.bgRed };
}

function summary(result: CheckResult, colors: Colors, goesBy: string | undefined): string {
  const color = hasFailed(result) ? colors.red : colors.green;
  return [
    whatWasChecked(result),
    ...(goesBy === undefined ? [] : [printable(goesBy)]),
    color(colors.bold(whatWasFound(result))),
  ].join("\n");
}
