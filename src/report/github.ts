/**
 * The report as annotations of GitHub Actions, which the runner finds on standard output:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
import type { CheckResult, Finding, Location, Note, Problem } from "../findings/result";
import { levelOf, type ReportedLevel } from "./levels";
import { printable } from "./printable";
import { messageOf, sentenceOf } from "./subject";
import { whatWasChecked, whatWasFound } from "./summary";
import { worstFirst } from "./worst-first";

/**
 * The result of a check as one annotation a line, and what it comes to. GitHub shows the first ten of each kind, so
 * what could not be checked and what is worst come first.
 *
 * @param goesBy By which settings and approvals was checked, in one line.
 */
export function* githubReport(result: CheckResult, goesBy?: string): Generator<string> {
  for (const problem of result.problems) {
    const text = `${problem.kind}: ${printable(messageOf(problem))}`;
    yield annotation("error", problem, "could not be checked", text);
  }
  for (const finding of worstFirst(result.findings)) {
    const { rule } = finding;
    const text = `${printable(sentenceOf(finding))}\nfix: ${rule.fix}`;
    yield annotation(commands[levelOf(finding)], finding, rule.name, text);
  }
  for (const note of result.notes) yield annotation("notice", note, "not judged", printable(messageOf(note)));
  const judgedBy = goesBy === undefined ? [] : [printable(goesBy)];
  yield [whatWasChecked(result), ...judgedBy, whatWasFound(result), ""].join("\n");
}

const commands: Readonly<Record<ReportedLevel, string>> = { deny: "error", warn: "warning", audit: "notice" };

/** A line with an annotation; of no file, where the object is in a cluster. */
function annotation(
  command: string,
  { location, cluster }: Finding | Problem | Note,
  title: string,
  text: string,
): string {
  const place = cluster === undefined ? `${placed(location)},` : "";
  return `::${command} ${place}title=${property(title)}::${data(text)}\n`;
}

function placed({ file, line, column, end }: Location): string {
  const start = `file=${property(printable(file))},line=${line},col=${column}`;
  return end === undefined ? start : `${start},endLine=${end.line},endColumn=${end.column}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
