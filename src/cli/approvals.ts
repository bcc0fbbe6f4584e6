/**
 * The approvals file that a command goes by.
 */
import { existsSync } from "node:fs";
import type { Rule } from "../author";
import type { Approval } from "../engine/approvals";
import { readApprovals, type Problem } from "../gates/check";
import { readText } from "./read";
import { UsageError } from "./usage-error";

const usualFile = "approvals.yaml";

/** What the approvals file of a command says. */
export interface LoadedApprovals {
  /** The file; undefined where there is none. */
  readonly file: string | undefined;
  readonly approvals: readonly Approval[];
  readonly problems: readonly Problem[];
}

/**
 * The approvals in a file; in `approvals.yaml` of the current folder, if there is one, where none is given.
 *
 * @param rules Every rule there is.
 * @throws UsageError if the given file does not exist.
 */
export function loadApprovals(given: string | undefined, rules: readonly Rule[]): LoadedApprovals {
  const file = given ?? usualFile;
  if (!existsSync(file)) {
    if (given !== undefined) throw new UsageError(`there is no approvals file ${given}`);
    return { file: undefined, approvals: [], problems: [] };
  }
  const read = readText(file);
  if ("failure" in read) {
    const location = { file, line: 1, column: 1 };
    return { file, approvals: [], problems: [{ kind: "file", message: read.failure, location }] };
  }
  const { approvals, problems } = readApprovals(read.text, rules);
  return {
    file,
    approvals,
    problems: problems.map(({ message, position }) => {
      return { kind: "approval", message, location: { file, ...position } };
    }),
  };
}
