/**
 * The approvals that the pack goes by: `approvals.yaml` beside `PulumiPolicy.yaml`.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Rule } from "../../author";
import type { Approval } from "../../engine/approvals";
import { readApprovals } from "../check/approvals";
import { decode } from "../check/decode";

/** The approvals in a file, and a line for each thing in it that is malformed. */
export interface LoadedApprovals {
  readonly approvals: readonly Approval[];
  /** Each as `file:line:column: what is wrong`. */
  readonly problems: readonly string[];
}

/** Reads an approvals file; where there is none, nothing is approved. */
export function loadApprovals(path: string, rules: readonly Rule[]): LoadedApprovals {
  if (!existsSync(path)) return { approvals: [], problems: [] };
  const file = basename(path);
  let text: string;
  try {
    text = decode(readFileSync(path));
  } catch (error) {
    return { approvals: [], problems: [`${file}:1:1: cannot be read: ${(error as Error).message}`] };
  }
  const { approvals, problems } = readApprovals(text, rules);
  return {
    approvals,
    problems: problems.map(
      ({ message, position: { line, column } }) => `${file}:${line}:${column}: ${message}`,
    ),
  };
}
