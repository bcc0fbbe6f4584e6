/**
 * The report as Markdown for a comment on a pull request or a job summary: what it comes to first, details folded.
 */
import type { ApprovedFinding, CheckResult, Finding, Note, Problem } from "../findings/result";
import { groupBy } from "./group-by";
import { levelNotes, levelOfRule } from "./levels";
import { printable } from "./printable";
import { messageOf, placeOf, subjectOf } from "./subject";
import { hasFailed, whatWasChecked, whatWasFound } from "./summary";
import { worstFirst } from "./worst-first";

/** How many UTF-16 code units GitHub takes for a comment; other systems take more. */
const longest = 65_536;

/** The result of a check as Markdown of at most 65,536 characters; what is left out for that is counted at its end. */
export function markdownReport(result: CheckResult): string {
  const sections = [
    ...problemSection(result.problems),
    ...[...groupBy(worstFirst(result.findings), ({ rule }) => rule.name).values()].map(ruleSection),
    ...approvedSection(result.approved),
    ...noteSection(result.notes),
  ];
  const head = [
    `## ${hasFailed(result) ? "❌" : "✅"} Lockstep\n`,
    `**${whatWasFound(result)}**\n`,
    `${code(whatWasChecked(result))}\n`,
  ].join("\n");
  return fitted(head, sections);
}

/** A folded list. */
interface Section {
  /** What shows while it is folded, as HTML. */
  readonly summary: string;
  /** What comes before the list, as Markdown. */
  readonly text: string;
  readonly items: readonly string[];
}

function problemSection(problems: readonly Problem[]): Section[] {
  if (problems.length === 0) return [];
  const items = problems.map((problem) => `${place(problem)}${problem.kind}: ${code(messageOf(problem))}`);
  return [{ summary: `<b>could not be checked</b>: ${problems.length}`, text: "", items }];
}

function ruleSection(findings: readonly Finding[]): Section {
  const [first] = findings;
  if (first === undefined) throw new Error("a rule without findings has no section");
  const { rule } = first;
  const note = [rule.severity, levelNotes[levelOfRule(rule)]].filter((part) => part !== "").join(" ");
  return {
    summary: `<b>${rule.name}</b> ${note}: ${findings.length}`,
    text: `${escaped(rule.title)}. ${escaped(rule.why)}\n\n**Fix:** ${escaped(rule.fix)}\n\n`,
    items: findings.map((finding) => place(finding) + what(finding)),
  };
}

function approvedSection(approved: readonly ApprovedFinding[]): Section[] {
  if (approved.length === 0) return [];
  const items = approved.map((finding) => {
    const { reason, approvedBy, expires } = finding.approval;
    return `${finding.rule.name} ${what(finding)} until ${expires}, by ${code(approvedBy)}: ${code(reason)}`;
  });
  return [{ summary: `<b>approved</b>: ${approved.length}`, text: "", items }];
}

function noteSection(notes: readonly Note[]): Section[] {
  if (notes.length === 0) return [];
  const items = notes.map((note) => place(note) + code(messageOf(note)));
  return [{ summary: `<b>not judged</b>: ${notes.length}`, text: "", items }];
}

function place(item: Finding | Problem | Note): string {
  const where = placeOf(item);
  return where === undefined ? "" : `${code(where)} `;
}

function what(finding: Finding): string {
  return `${code(finding.message)} (${code(subjectOf(finding))})`;
}

/** The sections with as many of their items as there is room for. */
function fitted(head: string, sections: readonly Section[]): string {
  const total = sections.reduce((sum, { items }) => sum + items.length, 0);
  let text = head;
  let shown = 0;
  for (const { summary, text: intro, items } of sections) {
    const begin = `\n<details><summary>${summary}</summary>\n\n${intro}`;
    const end = "\n</details>\n";
    let room = longest - text.length - begin.length - end.length - omission(total).length;
    const lines = items
      .map((item) => `- ${item}\n`)
      .filter((line) => {
        const fits = line.length <= room;
        if (fits) room -= line.length;
        return fits;
      });
    if (lines.length > 0) text += begin + lines.join("") + end;
    shown += lines.length;
  }
  return shown === total ? text : text + omission(total - shown);
}

function omission(number: number): string {
  return `\n**${number} more did not fit here**; the other formats have all.\n`;
}

/** Text from outside, which shows as it is: neither Markdown, HTML, mentions nor links are read in it. */
function code(text: string): string {
  return `<code>${escaped(text)}</code>`;
}

/** Text in which no character begins Markdown or HTML, and nothing becomes a link by itself. */
function escaped(text: string): string {
  return printable(text).replaceAll(
    /[&<>`*_~[\]\\|@$]|:(?=[/:])|(?<=www)\./giu,
    (character) => `&#${character.charCodeAt(0)};`,
  );
}
