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
  /** What is wrong, of all findings of the rule that have the same item and place. */
  readonly message: string;
  /** Those findings, this one included. */
  readonly findings: readonly Finding[];
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
  const alike = groupBy(findings, ({ rule, message, location: { line, column } }) =>
    // What begins alike is about one thing.
    [rule.name, line, column, ...message.split(" ", 2)].join(" "),
  );
  const sorted = [...alike.values()].sort(([a], [b]) => rank(a, contains) - rank(b, contains));
  const lines: (Line & { also: Finding[]; around: Finding | undefined })[] = [];
  for (const its of sorted) {
    const [finding] = its;
    if (finding === undefined) continue;
    const line = lines.find((each) => areRelated(each.finding, finding, all));
    if (line === undefined) {
      const message = together(its.map((each) => each.message));
      lines.push({ finding, message, findings: its, also: [], around: undefined });
    } else {
      line.also.push(...its);
      if (contains[finding.rule.name]?.includes(line.finding.rule.name) === true) line.around ??= finding;
    }
  }
  return lines;
}

/** Lower for what is to be listed first: what is stricter, then more severe, then says more. */
function rank(finding: Finding | undefined, contains: Contains): number {
  if (finding === undefined) return 0;
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

/** Messages as one: what all begin with is said once, as in `container web requests no cpu, memory`. */
export function together(messages: readonly string[]): string {
  const all = [...new Set(messages)].map((message) => message.split(" "));
  const [first = []] = all;
  if (all.length === 1) return first.join(" ");
  const differing = first.findIndex((word, at) =>
    all.some((words) => words[at] !== word || at === words.length - 1),
  );
  const ends = all.map((words) => words.slice(differing).join(" "));
  if (differing === 0) return ends.join("; ");
  return [...first.slice(0, differing), ends.join(", ")].join(" ");
}
