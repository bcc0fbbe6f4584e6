/** Reports as their tests look at them. */
import type * as Sarif from "sarif";
import type { JsonReport } from "../../src/report";
import { jsonReport } from "../../src/report";
import { gitlabReport, type GitlabIssue } from "../../src/report/gitlab";
import { jsonPieces } from "../../src/report/json-text";
import { sarifReport } from "../../src/report/sarif";

/** The text of a report in pieces. */
export function whole(pieces: Iterable<string>): string {
  return [...pieces].join("");
}

/** The JSON report, as a program reads it. */
export function readJson(...given: Parameters<typeof jsonReport>): JsonReport {
  return JSON.parse(whole(jsonPieces(jsonReport(...given)))) as JsonReport;
}

/** The SARIF log, as a program reads it. */
export function readSarif(...given: Parameters<typeof sarifReport>): Sarif.Log {
  return JSON.parse(whole(jsonPieces(sarifReport(...given)))) as Sarif.Log;
}

/** The report for GitLab, as that reads it. */
export function readGitlab(...given: Parameters<typeof gitlabReport>): GitlabIssue[] {
  return JSON.parse(whole(jsonPieces(gitlabReport(...given)))) as GitlabIssue[];
}
