/**
 * Reading the text of an approvals file; for every gate.
 */
import type { Rule } from "../author";
import type { Approval } from "./approvals";
import { parseApprovals } from "./approvals-file";
import { readReviewed, type PlacedProblem } from "./reviewed-file";

/** What an approvals file says. */
export interface Approvals {
  /** The well-formed entries, expired ones included. */
  readonly approvals: readonly Approval[];
  /** What is malformed and approves nothing. */
  readonly problems: readonly PlacedProblem[];
}

/**
 * The approvals in the text of an approvals file.
 *
 * @param rules Every rule there is.
 * @param environments The names of those that the settings have.
 */
export function readApprovals(
  text: string,
  rules: readonly Rule[],
  environments: readonly string[] = [],
): Approvals {
  return readReviewed(
    text,
    (value, repeated) => parseApprovals(value, rules, repeated, environments),
    "all approvals",
  );
}
