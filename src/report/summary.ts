/**
 * What a check comes to in numbers.
 */
import { severities } from "../author/rule";
import type { CheckResult, Finding } from "../findings/result";
import { countLevels, levelOf } from "./levels";
import { printable } from "./printable";

/** What was checked, such as `5 files, 12 documents, 13 resources, 1 rule`. */
export function whatWasChecked(result: CheckResult): string {
  const notJudged = [];
  if (result.excluded > 0) notJudged.push(`${result.excluded} in namespaces left out`);
  if (result.managed > 0) notJudged.push(`${result.managed} like the controllers that made them`);
  return [
    ...(result.cluster === undefined ? whatWasRead(result) : [`cluster ${printable(result.cluster)}`]),
    count(result.resources, "resource") + (notJudged.length === 0 ? "" : ` (${notJudged.join(", ")})`),
    count(result.rules, "rule"),
    ...(result.ignored === 0 ? [] : [`${count(result.ignored, "path")} left out`]),
  ].join(", ");
}

function whatWasRead({ files, charts, kustomizations, documents, others }: CheckResult): string[] {
  const some = (number: number, noun: string): string[] => (number === 0 ? [] : [count(number, noun)]);
  const rendered = [...some(charts, "chart"), ...some(kustomizations, "kustomization")];
  return [
    ...(rendered.length === 0 ? [count(files, "file")] : some(files, "file")),
    ...rendered,
    count(documents, "document") + (others === 0 ? "" : ` (${others} not of Kubernetes)`),
  ];
}

/** What was found, such as `2 findings (2 high), 1 warning`. */
export function whatWasFound(result: CheckResult): string {
  const denied = result.findings.filter((finding) => levelOf(finding) === "deny");
  const { warn, audit } = countLevels(result.findings);
  const outcome = [count(denied.length, "finding") + bySeverity(denied)];
  if (warn > 0) outcome.push(count(warn, "warning"));
  if (audit > 0) outcome.push(`${audit} for information`);
  if (result.known > 0) outcome.push(`${result.known} in the baseline`);
  if (result.approved.length > 0) outcome.push(`${result.approved.length} approved`);
  if (result.notes.length > 0) outcome.push(`${result.notes.length} not judged`);
  if (result.problems.length > 0) outcome.push(`${result.problems.length} could not be checked`);
  return outcome.join(", ");
}

/** Whether the check fails. */
export function hasFailed({ findings, problems }: CheckResult): boolean {
  return problems.length > 0 || findings.some((finding) => levelOf(finding) === "deny");
}

/** A number of things, such as `2 findings`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function bySeverity(findings: readonly Finding[]): string {
  const counts = [...severities]
    .reverse()
    .map((severity) => ({ severity, of: findings.filter(({ rule }) => rule.severity === severity).length }))
    .filter(({ of }) => of > 0)
    .map(({ severity, of }) => `${of} ${severity}`);
  return counts.length === 0 ? "" : ` (${counts.join(", ")})`;
}
