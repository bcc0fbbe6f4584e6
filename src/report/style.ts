/**
 * The colours of the report for people. They say nothing that words do not say, too.
 */
import type { createColors } from "picocolors";
import type { Severity } from "../author";
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
