/**
 * The charts of a repository that has many, the worst first, in the report for people.
 */
import type { Finding } from "../findings/result";
import { groupBy } from "../author/group-by";
import { printable } from "./printable";
import type { Colors } from "./style";
import { worstSeverities } from "./text-options";

/** With fewer, the findings themselves show it. */
const fewCharts = 5;

/** A table with the findings of each chart by severity; nothing where few charts have any. */
export function chartTable(findings: readonly Finding[], colors: Colors): string[] {
  const ofCharts = findings.filter(({ rendered }) => rendered?.renderer === "helm");
  const charts = groupBy(ofCharts, ({ rendered }) => printable(rendered?.folder ?? ""));
  if (charts.size < fewCharts) return [];
  const rows = [...charts].map(([name, its]) => ({
    name,
    counts: worstSeverities.map((severity) => its.filter(({ rule }) => rule.severity === severity).length),
  }));
  rows.sort((a, b) => {
    const at = a.counts.findIndex((count, each) => count !== b.counts[each]);
    return at < 0 ? 0 : (b.counts[at] ?? 0) - (a.counts[at] ?? 0);
  });
  const width = Math.max(...rows.map(({ name }) => name.length));
  const cells = (counts: readonly (number | string)[]): string =>
    counts.map((count, at) => String(count).padStart((worstSeverities[at] ?? "").length)).join("  ");
  const header = `  ${colors.bold("charts".padEnd(width))}  ${cells(worstSeverities)}`;
  return [
    [header, ...rows.map(({ name, counts }) => `  ${name.padEnd(width)}  ${cells(counts)}`)].join("\n"),
  ];
}
