/**
 * What to look at first.
 */
import { severities } from "../author/rule";
import { levels } from "../author/levels";
import type { Finding } from "../findings/result";
import { levelOf } from "./levels";

/** The findings by level, the most severe of each first, those that are alike in the order that they have. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  const level = (finding: Finding): number => levels.indexOf(levelOf(finding));
  const weight = ({ rule }: Finding): number => severities.indexOf(rule.severity);
  return [...findings].sort((a, b) => level(a) - level(b) || weight(b) - weight(a));
}
