/**
 * A report of many findings as a message that the API server shows whole: it drops a message of more than 5 KiB.
 */
import type { PolicyVariable } from "./policy";

/** What stands between two findings. */
export const separator = " | ";

/** The longest message, in bytes: 5 KiB with some room. */
export const longest = 5000;

/** The bytes that are left for findings when there are more to come. */
const room = 4900;

const divider = JSON.stringify(separator);

/** The report on the variable `findings`, and as much of its start as is shown where all of it is too long. */
export const reportVariables: readonly PolicyVariable[] = [
  { name: "report", expression: `variables.findings.join(${divider})` },
  {
    name: "start",
    // A character has at most four bytes.
    expression:
      "variables.report.substring(0, size(bytes(variables.report)) == size(variables.report) ? " +
      `${String(room)} : ${String(room / 4)})`,
  },
];

/** The CEL of the report, cut after the last finding that fits, with the number of those that do not. */
export const reportMessage = `size(bytes(variables.report)) <= ${String(longest)}
  ? variables.report
  : variables.start.contains(${divider})
    ? variables.start.substring(0, variables.start.lastIndexOf(${divider})) + "${separator}… and " +
      string(variables.report.split(${divider}).size() - variables.start.split(${divider}).size() + 1) + " more"
    : variables.start + "…"`;
