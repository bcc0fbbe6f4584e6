/**
 * What the report for people ends with.
 */
import type { CheckResult } from "../findings/result";
import type { Line } from "./folded";
import { countLevels } from "./levels";
import { printable } from "./printable";
import { severityCell, type Colors } from "./style";
import { count, hasFailed, whatWasChecked, whatWasFound } from "./summary";
import { wrappedAfter } from "./wrapped";
import { worstSeverities, type ExcludedBy, type TextOptions } from "./text-options";

/** A line for each severity, what was excluded by which files, what was checked, and what it comes to. */
export function textSummary(
  result: CheckResult,
  lines: readonly Line[],
  { excludedBy, goesBy, quiet, width }: TextOptions,
  colors: Colors,
): string {
  const color = hasFailed(result) ? colors.red : colors.green;
  const details =
    quiet === true
      ? []
      : [...severityLines(result, colors), ...foldedLine(lines), ...exclusions(result, excludedBy)];
  const fitting = (text: string): string[] => wrappedAfter("", text, width);
  const judgedBy = goesBy === undefined ? [] : fitting(printable(goesBy));
  const found = fitting(whatWasFound(result)).map((line) => color(colors.bold(line)));
  return [...details.flatMap(fitting), ...fitting(whatWasChecked(result)), ...judgedBy, ...found].join("\n");
}

function severityLines({ findings }: CheckResult, colors: Colors): string[] {
  return worstSeverities.flatMap((severity) => {
    const its = findings.filter(({ rule }) => rule.severity === severity);
    if (its.length === 0) return [];
    const { deny, warn, audit } = countLevels(its);
    const parts = [
      ...(deny > 0 ? [`${deny} denied`] : []),
      ...(warn > 0 ? [count(warn, "warning")] : []),
      ...(audit > 0 ? [`${audit} for information`] : []),
    ];
    return [`${severityCell(severity, colors)}  ${parts.join(", ")}`];
  });
}

function foldedLine(lines: readonly Line[]): string[] {
  const number = lines.reduce((sum, { also }) => sum + also.length, 0);
  if (number === 0) return [];
  return [`folded    ${count(number, "finding")} into others of the same items; --statistics counts each`];
}

function exclusions(result: CheckResult, by: ExcludedBy = {}): string[] {
  const { approved, known, excluded } = result;
  const named = (file: string | undefined): string => (file === undefined ? "" : ` (${printable(file)})`);
  const parts = [
    ...(approved.length > 0
      ? [`${count(approved.length, "finding")} by approvals${named(by.approvals)}`]
      : []),
    ...(known > 0 ? [`${count(known, "finding")} by the baseline${named(by.baseline)}`] : []),
    ...(excluded > 0 ? [`${count(excluded, "resource")} by namespace${named(by.settings)}`] : []),
  ];
  return parts.length === 0 ? [] : [`excluded  ${parts.join(", ")}`];
}
