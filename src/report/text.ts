/**
 * The report for people.
 */
import { createColors } from "picocolors";
import { describeDecision } from "../settings/approvals";
import { describeIdentity } from "../families/kubernetes/describe";
import {
  type ApprovedFinding,
  type CheckResult,
  type Finding,
  type Note,
  type Problem,
} from "../findings/result";
import { folded, type Line } from "./folded";
import { groupBy } from "../author/group-by";
import { levelOf, type ReportedLevel } from "./levels";
import { printable } from "./printable";
import type { Colors } from "./style";
import { messageOf, placeOf, sentenceOf, sourceOf } from "./subject";
import { count } from "./summary";
import { findingSections } from "./text-findings";
import { reportedLevels, type TextOptions } from "./text-options";
import { chartTable } from "./text-charts";
import { counted, fixes, statistics } from "./text-rules";
import { textSummary } from "./text-summary";
import { wrappedAfter } from "./wrapped";

/** How many findings are a screen full, so that the worst of them are said again at the end, where people look. */
const screenful = 10;

/** How many of them are said again. */
const fewWorst = 3;

/** How many problems of the same words are listed one by one. */
const fewAlike = 3;

/** How many warnings are listed one by one unless somebody asks for them. */
const mostWarnings = 10;

/**
 * The result of a check as text: what could not be checked, the findings, the worst first, what is only counted, what
 * is approved or not judged, how to fix what is listed, and a summary.
 */
export function textReport(result: CheckResult, options: TextOptions): string {
  return [...textPieces(result, options)].join("");
}

/** The same in pieces. */
export function* textPieces(result: CheckResult, options: TextOptions): Generator<string> {
  const colors = createColors(options.useColors);
  const { quiet = false, width } = options;
  const wanted = result.findings.filter(({ rule }) => options.severities?.includes(rule.severity) ?? true);
  const asked = options.levels ?? (quiet ? ["deny"] : reportedLevels);
  const lines = folded(
    wanted.filter((finding) => asked.includes(levelOf(finding))),
    options.contains,
  );
  const ofLevel = (level: ReportedLevel): Line[] => lines.filter(({ finding }) => levelOf(finding) === level);
  const isListed = (level: ReportedLevel): boolean => lists(level, ofLevel(level).length, options);
  const listed = lines.filter(({ finding }) => isListed(levelOf(finding)));
  const shown = listed.slice(0, options.maxFindings);
  const findingsOf = (some: readonly Line[]): Finding[] => some.map(({ finding }) => finding);
  const countedLevels = options.levels !== undefined || quiet ? [] : reportedLevels;
  const sections =
    options.statistics === true
      ? [
          ...problemSection(result.problems, colors, width),
          ...statistics(
            wanted.filter((finding) => asked.includes(levelOf(finding))),
            colors,
            width,
          ),
        ]
      : [
          ...problemSection(result.problems, colors, width),
          ...findingSections(shown, options, colors),
          ...omission(findingsOf(listed).length - findingsOf(shown).length),
          ...countedLevels
            .filter((level) => !isListed(level))
            .flatMap((level) => counted(findingsOf(ofLevel(level)), level, colors, width)),
          ...(quiet ? [] : approvedSection(result.approved, colors)),
          ...(quiet ? [] : noteSection(result.notes, colors, width)),
          ...fixes([...findingsOf(shown), ...shown.flatMap(({ around }) => around ?? [])], colors, width),
          ...(quiet ? [] : chartTable(wanted, colors)),
          ...(quiet ? [] : beginning(shown, colors, width)),
        ];
  for (const section of sections) yield `${section}\n\n`;
  yield `${textSummary(result, lines, options, colors)}\n`;
}

function lists(level: ReportedLevel, found: number, { levels, quiet, listsAll }: TextOptions): boolean {
  if (levels !== undefined) return levels.includes(level);
  if (level === "deny") return true;
  if (quiet === true) return false;
  return listsAll || (level === "warn" && found <= mostWarnings);
}

function omission(number: number): string[] {
  return number === 0 ? [] : [`${count(number, "more finding")}, not listed because of --max-findings`];
}

/** The worst of many findings, to begin with. */
function beginning(lines: readonly Line[], colors: Colors, width?: number): string[] {
  if (lines.length <= screenful) return [];
  const level = lines[0] && levelOf(lines[0].finding);
  const worst = lines.map(({ finding }) => finding).filter((finding) => levelOf(finding) === level);
  const said = worst
    .slice(0, fewWorst)
    .flatMap((finding) => placed(finding, sentenceOf(finding), colors, width));
  return [[colors.bold("begin with"), ...said].join("\n")];
}

function problemSection(problems: readonly Problem[], colors: Colors, width?: number): string[] {
  if (problems.length === 0) return [];
  const said = (problem: Problem): string => `${problem.kind}: ${messageOf(problem)}`;
  const lines = [...groupBy(problems, said)].flatMap(([text, its]) => {
    const [first, ...others] = its;
    if (first === undefined) return [];
    if (others.length < fewAlike) return its.flatMap((problem) => placed(problem, text, colors, width));
    const places = others.slice(0, fewAlike).map((problem) => placeOf(problem) ?? sourceOf(problem));
    const more = others.length - places.length;
    const listed = places.join(", ") + (more === 0 ? "" : ` and ${more} more`);
    const same = wrappedAfter(
      "    ",
      printable(`the same at ${count(others.length, "other place")}: ${listed}`),
      width,
    );
    return [...placed(first, text, colors, width), ...same];
  });
  return [[colors.magenta("could not be checked"), ...lines].join("\n")];
}

function noteSection(notes: readonly Note[], colors: Colors, width?: number): string[] {
  if (notes.length === 0) return [];
  const lines = notes.flatMap((note) => placed(note, messageOf(note), colors, width));
  return [[colors.bold("not judged"), ...lines].join("\n")];
}

/** A line or more: where to look, and what is said of it. */
function placed(item: Finding | Problem | Note, text: string, colors: Colors, width?: number): string[] {
  const where = printable(placeOf(item) ?? sourceOf(item));
  const [first = "", ...rest] = wrappedAfter("    ", printable(text), width);
  const oneLine = `  ${where}  ${printable(text)}`;
  if (oneLine.length <= (width ?? Infinity)) return [`  ${colors.cyan(where)}  ${printable(text)}`];
  return [`  ${colors.cyan(where)}`, first, ...rest];
}

/** Each approval once, with the objects that it lets pass. */
function approvedSection(approved: readonly ApprovedFinding[], colors: Colors): string[] {
  if (approved.length === 0) return [];
  const groups = groupBy(approved, ({ approval }) => approval);
  const lines = [...groups].flatMap(([approval, its]) => {
    const objects = new Set(its.map(({ resource }) => printable(describeIdentity(resource))));
    return [
      `  ${colors.bold(approval.rule)}  ${[...objects].join(", ")}`,
      `    ${printable(describeDecision(approval))}`,
    ];
  });
  return [[colors.bold("approved"), ...lines].join("\n")];
}
