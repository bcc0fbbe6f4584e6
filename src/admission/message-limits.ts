/**
 * A report of many findings as a message that the API server shows whole: it drops a message of more than 5 KiB.
 */
import type { PolicyVariable } from "./policy";

/** What stands between two findings. */
export const separator = " | ";

/** The longest denial, in bytes: 5 KiB with some room. */
export const longestDenial = 5000;

/**
 * The longest warnings on one object, in bytes: the API server cuts each to 256 characters where there are more than
 * 4096 in all, and names the policy in each.
 */
export const longestWarnings = 2700;

/** The longest warnings of what an update leaves as it was before, in bytes, which come besides. */
export const longestRemaining = 900;

/** The bytes of a longest message that are left for findings when there are more to come. */
const roomForMore = 100;

const divider = JSON.stringify(separator);

/**
 * The report on the variable `findings`, and as much of its start as is shown where all of it is too long.
 *
 * @param longest The longest message, in bytes.
 */
export function reportVariables(longest: number): PolicyVariable[] {
  const room = longest - roomForMore;
  return [
    // The API server drops a message with a line break.
    { name: "report", expression: `variables.findings.join(${divider}).replace("\\n", "\\\\n")` },
    {
      name: "start",
      // A character has at most four bytes.
      expression:
        "variables.report.substring(0, size(bytes(variables.report)) == size(variables.report) ? " +
        `${String(room)} : ${String(Math.floor(room / 4))})`,
    },
  ];
}

/**
 * The CEL of the report, cut after the last finding that fits, with the number of those that do not.
 *
 * @param longest The longest message, in bytes.
 */
export function reportMessage(longest: number): string {
  return `size(bytes(variables.report)) <= ${String(longest)}
  ? variables.report
  : variables.start.contains(${divider})
    ? variables.start.substring(0, variables.start.lastIndexOf(${divider})) + "${separator}… and " +
      string(variables.report.split(${divider}).size() - variables.start.split(${divider}).size() + 1) + " more"
    : variables.start + "…"`;
}
