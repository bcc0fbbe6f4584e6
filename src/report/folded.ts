/**
 * Findings that say the same of one item, folded into one line of the report for people. Reports for programs have each.
 */
import type { Contains } from "../author";
import { severities } from "../author/rule";
import { levels } from "../author/levels";
import type { Finding } from "../findings/result";
import { groupBy } from "../author/group-by";
import { levelOf } from "./levels";
import { subjectOf } from "./subject";
import { worstFirst } from "./worst-first";

/** What is listed in one line. */
export interface Line {
  /** The finding that is listed. */
  readonly finding: Finding;
  /** The findings of other rules that say less, or that this one is worse than. */
  readonly also: readonly Finding[];
  /** That of them whose rule contains the others, and so mends all, if there is one. */
  readonly around: Finding | undefined;
}

/**
 * The findings as lines, the worst first. Of two rules of which one contains the other the worse is listed; where they
 * are alike that which contains the other, since its fix mends both.
 */
export function folded(findings: readonly Finding[], contains: Contains = {}): Line[] {
  const byItem = [...groupBy(findings, itemOf).values()];
  const lines = new Map(
    byItem.flatMap((its) => linesOf(its, contains)).map((line) => [line.finding, line] as const),
  );
  return worstFirst(findings.filter((each) => lines.has(each))).flatMap((each) => lines.get(each) ?? []);
}

/** What a finding is about, as a text of its own. */
function itemOf(finding: Finding): string {
  const { location, itemLocation, path } = finding;
  return JSON.stringify([location.file, itemLocation.line, itemLocation.column, subjectOf(finding), path]);
}

/** The lines on one item. What one rule contains that finds it, too, is one line with it. */
function linesOf(findings: readonly Finding[], contains: Contains): Line[] {
  const all = findings.map((around) => ({ around, its: contains[around.rule.name] ?? [] }));
  const sorted = [...findings].sort((a, b) => rank(a, contains) - rank(b, contains));
  const lines: (Line & { also: Finding[]; around: Finding | undefined })[] = [];
  for (const finding of sorted) {
    const line = lines.find((each) => areRelated(each.finding, finding, all));
    if (line === undefined) lines.push({ finding, also: [], around: undefined });
    else {
      line.also.push(finding);
      if (contains[finding.rule.name]?.includes(line.finding.rule.name) === true) line.around ??= finding;
    }
  }
  return lines;
}

/** Lower for what is to be listed first: what is stricter, then more severe, then says more. */
function rank(finding: Finding, contains: Contains): number {
  const { rule } = finding;
  const weight = severities.length - severities.indexOf(rule.severity);
  const contained = contains[rule.name]?.length ?? 0;
  return levels.indexOf(levelOf(finding)) * 1e6 + weight * 1e3 - contained;
}

/** Whether two findings of an item are of rules of which one contains the other, or a third that finds it contains both. */
function areRelated(
  { rule: { name: one } }: Finding,
  { rule: { name: other } }: Finding,
  all: readonly { readonly around: Finding; readonly its: readonly string[] }[],
): boolean {
  if (one === other) return false;
  return all.some(({ around, its }) =>
    [one, other].every((name) => name === around.rule.name || its.includes(name)),
  );
}
