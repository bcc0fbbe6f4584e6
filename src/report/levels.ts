/**
 * Findings by what happens to them.
 */
import type { Level } from "../engine/profiles";
import type { Finding } from "../gates/check";

/** The level of a rule that has findings: it is not off. */
export type ReportedLevel = Exclude<Level, "off">;

/** The level of a finding. */
export function levelOf({ rule }: Finding): ReportedLevel {
  // What is off is not checked, so that it has no findings.
  return rule.level === "off" ? "audit" : rule.level;
}

/** How many findings there are of each level. */
export function countLevels(findings: readonly Finding[]): Record<ReportedLevel, number> {
  const counts = { deny: 0, warn: 0, audit: 0 };
  for (const finding of findings) counts[levelOf(finding)]++;
  return counts;
}
