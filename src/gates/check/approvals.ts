/**
 * Reading the text of an approvals file; for every gate.
 */
import type { Rule } from "../../author";
import type { Approval } from "../../engine/approvals";
import { parseApprovals } from "../../engine/approvals-file";
import { readDocuments, type Position } from "./yaml";

/** Something malformed in an approvals file, with its place. */
export interface ApprovalsProblem {
  /** What was expected, in one line. */
  readonly message: string;
  readonly position: Position;
}

/** What an approvals file says. */
export interface Approvals {
  /** The well-formed entries, expired ones included. */
  readonly approvals: readonly Approval[];
  /** What is malformed and approves nothing. */
  readonly problems: readonly ApprovalsProblem[];
}

/**
 * The approvals in the text of an approvals file.
 *
 * @param rules Every rule there is.
 */
export function readApprovals(text: string, rules: readonly Rule[]): Approvals {
  const approvals: Approval[] = [];
  const problems: ApprovalsProblem[] = [];
  for (const document of readDocuments(text)) {
    if ("problem" in document) {
      problems.push({ message: document.problem, position: document.position });
      continue;
    }
    const parsed = parseApprovals(document.value, rules);
    approvals.push(...parsed.approvals);
    for (const { message, path } of parsed.problems) {
      problems.push({ message, position: document.locate(path) });
    }
  }
  return { approvals, problems };
}
