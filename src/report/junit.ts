/**
 * The report as JUnit XML, which every CI system shows. A suite is a rule, a case an object of a file that breaks it:
 * failed where the rule denies, passed with a note where it does not, skipped where that is approved. A rule that
 * nothing breaks is one case that passes. What could not be checked is an error, apart from the failures;
 * what is not judged is skipped.
 */
import type { EnforcedRule } from "../settings/settings";
import type { ApprovedFinding, CheckResult, Finding, Note, Problem } from "../findings/result";
import { groupBy } from "../author/group-by";
import { junitPieces, type Case, type Suite } from "./junit-suites";
import { levelOfRule } from "./levels";
import { printable } from "./printable";
import { messageOf, placeOf, sourceOf, subjectOf } from "./subject";

/**
 * The result of a check as JUnit XML, as the schema of Jenkins' xUnit plugin has it.
 *
 * @param rules The rules that were checked.
 * @param goesBy By which settings and approvals was checked, in one line: a property of the first suite, as the whole can
 *   have none.
 */
export function junitReport(
  result: CheckResult,
  rules: readonly EnforcedRule[],
  goesBy?: string,
): Iterable<string> {
  const findings = groupBy(result.findings, ({ rule }) => rule.name);
  const approved = groupBy(result.approved, ({ rule }) => rule.name);
  return junitPieces(function* () {
    let properties = goesBy === undefined ? undefined : { "goes-by": printable(goesBy) };
    for (const suite of suitesOf()) {
      yield properties === undefined ? suite : { ...suite, properties };
      properties = undefined;
    }
  });

  function* suitesOf(): Generator<Suite> {
    if (result.problems.length > 0)
      yield { name: "could not be checked", cases: result.problems.map(problemCase) };
    for (const rule of rules) {
      const { name } = rule;
      yield { name, cases: ruleCases(rule, findings.get(name) ?? [], approved.get(name) ?? []) };
    }
    if (result.notes.length > 0) yield { name: "not judged", cases: result.notes.map(noteCase) };
  }
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
