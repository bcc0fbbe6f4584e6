/**
 * What the report for people says once for each rule: how to fix what was found, and how often it was.
 */
import type { Finding } from "../findings/result";
import { groupBy } from "../author/group-by";
import { levelOf, type ReportedLevel } from "./levels";
import { levelCell, levelColors, levelWidth, severityCell, severityWidth, type Colors } from "./style";
import { count } from "./summary";
import { worstFirst } from "./worst-first";
import { wrapped, wrappedAfter } from "./wrapped";

/** The fix of each rule, in the order in which the findings are listed. */
export function fixes(findings: readonly Finding[], colors: Colors, width?: number): string[] {
  const rules = new Set(worstFirst(findings).map(({ rule }) => rule));
  const byName = new Map([...rules].map((rule) => [rule.name, rule]));
  if (byName.size === 0) return [];
  const lines = [...byName.values()].flatMap(({ name, fix }) => {
    const [first = "", ...rest] = wrappedAfter("    ", fix, width);
    return [`  ${colors.bold(name)}`, first, ...rest];
  });
  return [[colors.green("how to fix"), ...lines].join("\n")];
}

/** How many rules are named whose findings are only counted. */
const mostNamed = 8;

/** How many findings of a level there are, by rule, the most first. */
export function counted(
  findings: readonly Finding[],
  level: ReportedLevel,
  colors: Colors,
  width?: number,
): string[] {
  if (findings.length === 0) return [];
  const rules = byRule(findings);
  const named = rules.slice(0, mostNamed).map(({ name, its }) => `${name} ${its.length}`);
  const more = rules.length - named.length;
  const counts = more === 0 ? named : [...named, `and ${count(more, "more rule")}`];
  const total = `${count(findings.length, "finding")} of ${count(rules.length, "rule")} at level ${level}`;
  return [
    [
      `${levelColors(colors)[level](titles[level])}  ${total}`,
      ...wrapped(counts, width === undefined ? undefined : width - 2).map((line) => `  ${line}`),
      `  list them: lockstep check with --level ${level}`,
    ].join("\n"),
  ];
}

const titles: Readonly<Record<ReportedLevel, string>> = {
  deny: "denied",
  warn: "warnings",
  audit: "for information",
};

/** A table of the rules with their findings, the most first. */
export function statistics(findings: readonly Finding[], colors: Colors, width = Infinity): string[] {
  const rows = byRule(findings);
  if (rows.length === 0) return [];
  const numberWidth = Math.max(...rows.map(({ its }) => String(its.length).length));
  return [
    rows
      .flatMap(({ name, its }) => {
        const [first] = its;
        if (first === undefined) return [];
        const { severity, title } = first.rule;
        const level = levelOf(first);
        const number = String(its.length).padStart(numberWidth);
        const plain = `${number}  ${level.padEnd(levelWidth)}  ${severity.padEnd(severityWidth)}  ${name}`;
        const named = `${number}  ${levelCell(level, colors)}  ${severityCell(severity, colors)}  ${name}`;
        return plain.length + 2 + title.length <= width ? [`${named}  ${colors.dim(title)}`] : [named];
      })
      .join("\n"),
  ];
}

/** The findings of each rule, most first; those of one level apart from those of another. */
function byRule(findings: readonly Finding[]): { name: string; its: readonly Finding[] }[] {
  return [...groupBy(findings, ({ rule }) => rule).entries()]
    .map(([{ name }, its]) => ({ name, its }))
    .sort((a, b) => b.its.length - a.its.length || (a.name < b.name ? -1 : 1));
}
