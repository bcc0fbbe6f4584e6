/**
 * The report as JUnit XML, which every CI system shows. A suite is a rule, a case an object of a file that breaks it:
 * failed where the rule denies, passed with a note where it does not, skipped where that is approved. A rule that
 * nothing breaks is one case that passes. What could not be checked is an error, apart from the failures;
 * what is not judged is skipped.
 */
import type { EnforcedRule } from "../settings/settings";
import type { ApprovedFinding, CheckResult, Finding, Note, Problem } from "../findings/result";
import { groupBy } from "./group-by";
import { levelOfRule } from "./levels";
import { printable } from "./printable";
import { messageOf, placeOf, sourceOf, subjectOf } from "./subject";
import { element, textElement } from "./xml";

/**
 * The result of a check as JUnit XML, as the schema of Jenkins' xUnit plugin has it.
 *
 * @param rules The rules that were checked.
 */
export function junitReport(result: CheckResult, rules: readonly EnforcedRule[]): string {
  const findings = groupBy(result.findings, ({ rule }) => rule.name);
  const approved = groupBy(result.approved, ({ rule }) => rule.name);
  const suites = rules.map((rule): Suite => {
    return {
      name: rule.name,
      cases: ruleCases(rule, findings.get(rule.name) ?? [], approved.get(rule.name) ?? []),
    };
  });
  if (result.problems.length > 0) {
    suites.unshift({ name: "could not be checked", cases: result.problems.map(problemCase) });
  }
  if (result.notes.length > 0) suites.push({ name: "not judged", cases: result.notes.map(noteCase) });
  const { tests, failures, errors } = countsOf(suites.flatMap(({ cases }) => cases));
  const counts = { tests, failures, errors };
  const root = element("testsuites", { name: "lockstep", ...counts }, suites.map(suiteElement));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

interface Case {
  /** Jenkins takes what is before the last dot for a package. */
  readonly className: string;
  readonly name: string;
  readonly outcome: "passed" | "skipped" | "failure" | "error";
  /** What failed, in one line, and which kind of failure that is. */
  readonly message?: string;
  readonly type?: string;
  /** All that there is to say, in lines. */
  readonly details?: string;
}

function problemCase(problem: Problem): Case {
  const { kind, message } = problem;
  return {
    className: `lockstep.${kind}`,
    name: printable(sourceOf(problem)),
    outcome: "error",
    type: kind,
    message: printable(message),
    details: placed(problem, messageOf(problem)),
  };
}

function noteCase(note: Note): Case {
  const className = "lockstep.not-judged";
  return {
    className,
    name: printable(sourceOf(note)),
    outcome: "skipped",
    details: placed(note, messageOf(note)),
  };
}

function ruleCases(
  rule: EnforcedRule,
  findings: readonly Finding[],
  approved: readonly ApprovedFinding[],
): Case[] {
  const className = `${rule.category}.${rule.name}`;
  const denied = levelOfRule(rule) === "deny";
  const cases = [
    ...[...groupBy(findings, objectOf)].map(([name, its]): Case => {
      const details = [...its.map(detail), `fix: ${rule.fix}`].join("\n");
      if (!denied) return { className, name, outcome: "passed", details };
      const message = its.map((finding) => printable(finding.message)).join("; ");
      return { className, name, outcome: "failure", type: rule.severity, message, details };
    }),
    ...[...groupBy(approved, objectOf)].map(([name, its]): Case => {
      const details = its.map((finding) => detail(finding) + approval(finding)).join("\n");
      return { className, name, outcome: "skipped", details };
    }),
  ];
  return cases.length === 0 ? [{ className, name: rule.title, outcome: "passed" }] : cases;
}

function objectOf(finding: Finding): string {
  return printable(`${subjectOf(finding)} in ${sourceOf(finding)}`);
}

function detail(finding: Finding): string {
  return placed(finding, finding.message);
}

function placed(item: Finding | Problem | Note, text: string): string {
  return printable([placeOf(item), text].filter((part) => part !== undefined).join("  "));
}

function approval({ approval: { reason, approvedBy, expires } }: ApprovedFinding): string {
  return printable(`, approved until ${expires} by ${approvedBy}: ${reason}`);
}

function suiteElement({ name, cases }: Suite): string {
  return element("testsuite", { name, ...countsOf(cases) }, cases.map(caseElement));
}

function countsOf(cases: readonly Case[]): Record<"tests" | "failures" | "errors" | "skipped", number> {
  const count = (wanted: Case["outcome"]): number => cases.filter(({ outcome }) => outcome === wanted).length;
  return {
    tests: cases.length,
    failures: count("failure"),
    errors: count("error"),
    skipped: count("skipped"),
  };
}

function caseElement({ className, name, outcome, message, type, details = "" }: Case): string {
  const children: string[] = [];
  const failed = outcome === "failure" || outcome === "error";
  if (failed) children.push(textElement(outcome, { message, type }, details));
  if (outcome === "skipped") children.push(element("skipped", {}));
  if (!failed && details !== "") children.push(textElement("system-out", {}, details));
  return element("testcase", { classname: className, name }, children);
}
