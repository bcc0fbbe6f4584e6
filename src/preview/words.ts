/**
 * What Pulumi is told of a resource. Pulumi prints a block for each report, so fewer of them are more.
 */
import type { ReportViolation } from "@pulumi/policy";
import { formatPath } from "../author/shape";
import { severities } from "../author/rule";
import { printable } from "../report/printable";
import { together } from "../findings/alike";
import { groupBy } from "../author/group-by";
import { within, type ResourceJudgement, type Wrong } from "./judgement";

/** Tells Pulumi what is wrong with a resource. */
export type Tell = (judgements: readonly ResourceJudgement[], report: ReportViolation) => void;

/** Each thing by itself, behind the reason of the rule and its fix, which the SDK puts before it. */
export const tellEach: Tell = (judgements, report) => {
  for (const { wrong, unchecked } of judgements) {
    for (const { message, candidate } of wrong) report(printable(message + within(candidate)));
    for (const message of unchecked) report(printable(message));
  }
};

/** One report for all items that break a rule: the first, the field in it, how many more, and the fix. */
export const tellBriefly: Tell = (judgements, report) => {
  for (const { rule, wrong, unchecked } of judgements) {
    const [first, ...others] = groupBy(wrong, ({ item }) => formatPath(item)).values();
    if (first !== undefined) {
      const more = others.length === 0 ? "" : `, and ${others.length} more like it`;
      alone(report, { message: `${inShort(first)}${more}. ${rule.fix}` });
    }
    for (const message of unchecked) alone(report, { message });
  }
};

/** One report for all rules that warn: how many items break each. */
export const tellInSum: Tell = (judgements, report) => {
  const breaking = judgements.filter(({ wrong }) => wrong.length > 0);
  const counts = breaking.map(({ rule: { name }, wrong }) => `${name} ${wrong.length}`);
  const [worst] = breaking
    .map(({ rule }) => rule.severity)
    .sort((a, b) => severities.indexOf(b) - severities.indexOf(a));
  if (worst !== undefined) alone(report, { message: `warnings: ${counts.join(", ")}`, severity: worst });
  for (const message of new Set(judgements.flatMap(({ unchecked }) => unchecked))) alone(report, { message });
};

/** What is wrong with one item, and where. */
function inShort(wrong: readonly Wrong[]): string {
  const [first] = wrong;
  const said = together(wrong.map(({ message }) => message));
  const field = first?.field?.();
  if (first === undefined) return said;
  if (field === undefined) return said + within(first.candidate);
  const { path, shape } = field;
  if (path.length === 0) return said;
  return `${said} (${formatPath(path)}${shape === undefined ? "" : `: ${shape}`})`;
}

/** A report as the SDK takes it, though its types do not say so. */
interface Whole {
  readonly message: string;
  readonly severity?: string;
  readonly urn?: string;
}

/** Reports at the URN of one of several resources. */
export function reportingAt(urn: string, report: ReportViolation): ReportViolation {
  return (message: string | Whole) => {
    // The SDK takes the URN of a whole report from it, and of a text from beside it.
    if (typeof message === "string") report(message, urn);
    else (report as unknown as (whole: Whole) => void)({ ...message, urn });
  };
}

/** Reports something without the description of the policy, which the SDK puts before a text. */
function alone(report: ReportViolation, { message, ...rest }: Whole): void {
  (report as unknown as (whole: Whole) => void)({ message: printable(message), ...rest });
}
