/**
 * The colours of the report for people. They say nothing that words do not say, too.
 */
import type { createColors } from "picocolors";
import type { Severity } from "../author";
import { severities } from "../author/rule";
import { levels } from "../author/levels";
import type { ReportedLevel } from "./levels";

/** Functions that colour text, or leave it as it is. */
export type Colors = ReturnType<typeof createColors>;

type Paint = (text: string) => string;

/** The colour of each severity. */
export function severityColors(colors: Colors): Record<Severity, Paint> {
  return { low: colors.dim, medium: colors.yellow, high: colors.red, critical: colors.bgRed };
}

/** The colour of each level. */
export function levelColors(colors: Colors): Record<ReportedLevel, Paint> {
  return { deny: (text) => colors.bold(colors.red(text)), warn: colors.yellow, audit: colors.blue };
}

/** How wide a column of levels is. */
export const levelWidth = widest(levels);
/** How wide a column of severities is. */
export const severityWidth = widest(severities);

function widest(words: readonly string[]): number {
  return Math.max(...words.map((word) => word.length));
}

/** A level in its colour, as wide as its column. */
export function levelCell(level: ReportedLevel, colors: Colors): string {
  return levelColors(colors)[level](level) + " ".repeat(levelWidth - level.length);
}

/** A severity in its colour, as wide as its column. */
export function severityCell(severity: Severity, colors: Colors): string {
  return severityColors(colors)[severity](severity) + " ".repeat(severityWidth - severity.length);
}
