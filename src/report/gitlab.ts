/**
 * The report as a code quality report of GitLab:
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
import type { Severity } from "../author";
import type { CheckResult, Location } from "../findings/result";
import { findingFingerprints, noteFingerprints, problemFingerprints } from "./fingerprints";
import { Streamed } from "./json-text";
import { levelOf } from "./levels";
import { printable } from "./printable";
import { messageOf, sentenceOf } from "./subject";

/** How GitLab names severities. */
export type GitlabSeverity = "info" | "minor" | "major" | "critical" | "blocker";

/** An entry of a code quality report: a finding, or something that could not be checked or judged. */
export interface GitlabIssue {
  description: string;
  /** The name of the rule; `lockstep` where it is no finding. */
  check_name: string;
  /** GitLab shows one of those that have the same. */
  fingerprint: string;
  severity: GitlabSeverity;
  location: { path: string; lines: { begin: number; end?: number } };
}

/** The result of a check as a code quality report; what is only for information, or not judged, is `info`. */
export function gitlabReport({ findings, problems, notes }: CheckResult): Streamed<GitlabIssue> {
  return new Streamed(function* () {
    const ofProblem = problemFingerprints();
    for (const problem of problems) {
      yield {
        description: printable(`could not be checked: ${problem.kind}: ${messageOf(problem)}`),
        check_name: "lockstep",
        fingerprint: ofProblem(problem),
        severity: "blocker",
        location: place(problem.location),
      };
    }
    const ofFinding = findingFingerprints();
    for (const finding of findings) {
      const { rule, location } = finding;
      yield {
        description: printable(sentenceOf(finding)),
        check_name: rule.name,
        fingerprint: ofFinding(finding),
        severity: levelOf(finding) === "audit" ? "info" : severities[rule.severity],
        location: place(location),
      };
    }
    const ofNote = noteFingerprints();
    for (const note of notes) {
      yield {
        description: printable(`not judged: ${messageOf(note)}`),
        check_name: "lockstep",
        fingerprint: ofNote(note),
        severity: "info",
        location: place(note.location),
      };
    }
  });
}

const severities: Readonly<Record<Severity, GitlabSeverity>> = {
  low: "minor",
  medium: "major",
  high: "critical",
  critical: "blocker",
};

function place({ file, line, end }: Location): GitlabIssue["location"] {
  return { path: printable(file), lines: { begin: line, ...(end === undefined ? {} : { end: end.line }) } };
}
