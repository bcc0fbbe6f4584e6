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
  const [document, ...others] = readDocuments(text).filter(
    (each) => "problem" in each || each.value !== undefined,
  );
  const second = others[0];
  if (document === undefined) return { approvals: [], problems: [] };
  if ("problem" in document) return refuse(document.problem, document.position);
  if (second !== undefined) {
    return "problem" in second
      ? refuse(second.problem, second.position)
      : refuse("all approvals must be in one document", second.start);
  }
  const { approvals, problems } = parseApprovals(document.value, rules, document.repeated);
  return {
    approvals,
    problems: problems.map(({ message, path }) => ({ message, position: document.locate(path) })),
  };
}

function refuse(message: string, position: Position): Approvals {
  return { approvals: [], problems: [{ message, position }] };
}
