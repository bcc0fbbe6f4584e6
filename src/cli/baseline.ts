/**
 * The baseline that a check goes by, or that it writes.
 */
import { existsSync } from "node:fs";
import {
  baselineOf,
  baselineText,
  newSince,
  readBaseline,
  united,
  type KnownFinding,
} from "../findings/baseline";
import { type CheckResult } from "../findings/result";
import { writeWhole } from "./output";
import { readText } from "../sources/files/read";
import { UsageError } from "../settings/usage-error";

/** The baseline in a file. Throws a UsageError if there is none. */
export function loadBaseline(file: string): KnownFinding[] {
  if (!existsSync(file)) {
    throw new UsageError(`there is no baseline ${file}; write one with --write-baseline ${file}`);
  }
  const read = readText(file);
  if ("failure" in read) throw new UsageError(`the baseline ${file} ${read.failure}`);
  try {
    return readBaseline(read.text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `${file} cannot be read as a baseline: ${reason}; write it again with --write-baseline ${file}`,
    );
  }
}

/**
 * Writes the findings of a check to a file, and gives back the result without them. Nothing that an earlier baseline
 * there has is pruned while something could not be checked, since it may still be in that.
 */
export function writeBaseline(file: string, result: CheckResult): CheckResult {
  const found = baselineOf(result.findings);
  const keepsEarlier = result.problems.length > 0 && existsSync(file);
  const baseline = keepsEarlier ? united(loadBaseline(file), found) : found;
  writeWhole(file, baselineText(baseline));
  return newSince(baseline, result);
}
