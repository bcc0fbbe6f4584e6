/**
 * Findings by what happens to them.
 */
import type { Level } from "../author/levels";
import type { EnforcedRule } from "../settings/settings";
import type { Finding } from "../findings/result";

/** The level of a rule that has findings: it is not off. */
export type ReportedLevel = Exclude<Level, "off">;

/** The level of a rule that is checked. */
export function levelOfRule({ level }: EnforcedRule): ReportedLevel {
  // What is off is not checked.
  return level === "off" ? "audit" : level;
}

/** The level of a finding. */
export function levelOf({ rule }: Finding): ReportedLevel {
  return levelOfRule(rule);
}

/** How many findings there are of each level. */
export function countLevels(findings: readonly Finding[]): Record<ReportedLevel, number> {
  const counts = { deny: 0, warn: 0, audit: 0 };
  for (const finding of findings) counts[levelOf(finding)]++;
  return counts;
}

/** What is said of a finding of each level beside its severity. */
export const levelNotes: Readonly<Record<ReportedLevel, string>> = {
  deny: "",
  warn: "(warning)",
  audit: "(for information)",
};
