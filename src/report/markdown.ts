/**
 * The report as Markdown for a comment on a pull request or a job summary: what it comes to first, details folded.
 */
import type { ApprovedFinding, CheckResult, Finding, Note, Problem } from "../findings/result";
import { groupBy } from "../author/group-by";
import { lineAddress, pageAddress, type Links } from "./links";
import { levelNotes, levelOfRule } from "./levels";
import type { EnforcedRule } from "../settings/settings";
import { printable } from "./printable";
import { messageOf, placeOf, subjectOf } from "./subject";
import { hasFailed, whatWasChecked, whatWasFound } from "./summary";
import { worstFirst } from "./worst-first";

/** How many bytes a comment may have: GitHub takes as many characters, other systems take more. */
const longest = 65_536;

/** What the report says besides the result. */
export interface MarkdownOptions {
  /** Where links lead; places and rules have none unless given. */
  readonly links?: Links | undefined;
  /** The environment of the settings that was checked by. */
  readonly environment?: string | undefined;
  /** By which settings and approvals was checked, in one line. */
  readonly goesBy?: string | undefined;
}

/**
 * The result of a check as Markdown of at most 64 KB; what is left out for that is counted at its end. It begins with a
 * hidden line by which the comment of an earlier check can be found and replaced.
 */
export function markdownReport(
  result: CheckResult,
  { links = {}, environment, goesBy }: MarkdownOptions = {},
): string {
  const rules = groupBy(worstFirst(result.findings), ({ rule }) => rule.name);
  const sections = [
    ...problemSection(result.problems, links),
    ...[...rules.values()].map((its) => ruleSection(its, links)),
    ...approvedSection(result.approved),
    ...noteSection(result.notes, links),
  ];
  const head = [
    markerOf(environment),
    `## ${hasFailed(result) ? "❌" : "✅"} Lockstep\n`,
    `**${whatWasFound(result)}**\n`,
    `${code(whatWasChecked(result))}\n`,
    ...(goesBy === undefined ? [] : [`${code(goesBy)}\n`]),
  ].join("\n");
  return fitted(head, sections);
}

/** A line that no reader sees, one for each environment. */
export function markerOf(environment?: string): string {
  const name = environment?.replaceAll(/[^\w.]+/gu, "-");
  return `<!-- lockstep${name === undefined ? "" : ` ${name}`} -->`;
}

/** A folded list. */
interface Section {
  /** What shows while it is folded, as HTML. */
  readonly summary: string;
  /** What comes before the list, as Markdown. */
  readonly text: string;
  readonly items: readonly string[];
}

function problemSection(problems: readonly Problem[], links: Links): Section[] {
  if (problems.length === 0) return [];
  const items = problems.map(
    (problem) => `${place(problem, links)}${problem.kind}: ${code(messageOf(problem))}`,
  );
  return [{ summary: `<b>could not be checked</b>: ${problems.length}`, text: "", items }];
}

function ruleSection(findings: readonly Finding[], links: Links): Section {
  const [first] = findings;
  if (first === undefined) throw new Error("a rule without findings has no section");
  const { rule } = first;
  const note = [rule.severity, levelNotes[levelOfRule(rule)]].filter((part) => part !== "").join(" ");
  return {
    summary: `<b>${rule.name}</b> ${note}: ${findings.length}`,
    text: `${escaped(rule.title)}. ${escaped(rule.why)}\n\n**Fix:** ${escaped(rule.fix)}${page(rule, links)}\n\n`,
    items: findings.map((finding) => place(finding, links) + what(finding)),
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

function noteSection(notes: readonly Note[], links: Links): Section[] {
  if (notes.length === 0) return [];
  const items = notes.map((note) => place(note, links) + code(messageOf(note)));
  return [{ summary: `<b>not judged</b>: ${notes.length}`, text: "", items }];
}

function place(item: Finding | Problem | Note, links: Links): string {
  const where = placeOf(item);
  if (where === undefined) return "";
  const address = lineAddress(links, item.location);
  return address === undefined ? `${code(where)} ` : `[${code(where)}](${address}) `;
}

/** A link to the page of a rule, where it is known where pages are. */
function page(rule: EnforcedRule, links: Links): string {
  const address = links.pages === undefined ? undefined : pageAddress(links, rule);
  return address === undefined ? "" : ` [More](${address})`;
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
    let room = longest - [text, begin, end, omission(total)].reduce((sum, each) => sum + bytes(each), 0);
    const lines = items
      .map((item) => `- ${item}\n`)
      .filter((line) => {
        const fits = bytes(line) <= room;
        if (fits) room -= bytes(line);
        return fits;
      });
    if (lines.length > 0) text += begin + lines.join("") + end;
    shown += lines.length;
  }
  return shown === total ? text : text + omission(total - shown);
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
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
