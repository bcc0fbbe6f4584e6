/**
 * What to look at first.
 */
import { severities } from "../author/rule";
import type { Finding } from "../gates/check";

/** The findings, the most severe first, those of one severity in the order that they have. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  const weight = ({ rule }: Finding): number => severities.indexOf(rule.severity);
  return [...findings].sort((a, b) => weight(b) - weight(a));
}
