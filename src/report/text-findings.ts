/**
 * The findings in the report for people: one line each, what denies first, the worst first.
 */
import type { Finding } from "../findings/result";
import type { Line } from "./folded";
import { frame } from "./frame";
import { groupBy } from "../author/group-by";
import { levelOf } from "./levels";
import { printable } from "./printable";
import { levelCell, levelWidth, severityCell, severityWidth, type Colors } from "./style";
import { placeOf, sourceOf, subjectOf } from "./subject";
import type { TextOptions } from "./text-options";
import { wrappedAfter } from "./wrapped";

/** The findings by file and resource, by rule or by resource; the group of the worst first. */
export function findingSections(lines: readonly Line[], options: TextOptions, colors: Colors): string[] {
  const writer = new Writer(options, colors);
  const sections = (key: (finding: Finding) => string, body: (its: readonly Line[]) => string[]): string[] =>
    [...groupBy(lines, ({ finding }) => key(finding))].map(([name, its]) =>
      [
        ...wrappedAfter("", printable(name), options.width).map((line) =>
          colors.bold(colors.underline(line)),
        ),
        ...body(its),
      ].join("\n"),
    );
  switch (options.groupBy ?? "file") {
    case "rule":
      return sections(
        ({ rule }) => rule.name,
        (its) =>
          its.flatMap((each) =>
            writer.line(each, { place: placeOf(each.finding), tail: subjectOf(each.finding) + alsoOf(each) }),
          ),
      );
    case "resource":
      return sections(subjectOf, (its) =>
        its.flatMap((each) => writer.line(each, { place: placeOf(each.finding), tail: rulesOf(each) })),
      );
    case "file":
      return sections(sourceOf, (its) =>
        [...groupBy(its, ({ finding }) => subjectOf(finding))].flatMap(([subject, ofIt]) => [
          ...wrappedAfter("  ", printable(subject), options.width),
          ...ofIt.flatMap((each) =>
            writer.line(each, { place: lineAndColumn(each.finding), tail: rulesOf(each) }),
          ),
        ]),
      );
  }
}

/** The rule of a line, and those that it stands for, too. */
function rulesOf(line: Line): string {
  return line.finding.rule.name + alsoOf(line);
}

/** How many rules are named behind another. */
const mostNamed = 2;

function alsoOf({ also, around }: Line): string {
  const names = [...new Set(also.map(({ rule }) => rule.name))];
  if (names.length === 0) return "";
  if (names.length <= mostNamed) return ` (also ${names.join(", ")})`;
  if (around === undefined) return ` (also ${names.length} other rules)`;
  return ` (also ${around.rule.name} and ${names.length - 1} other rules)`;
}

/** What a line says besides the finding. */
interface Around {
  /** Where it is; undefined for an object of a cluster. */
  readonly place: string | undefined;
  /** What is said after the message. */
  readonly tail: string;
}

function lineAndColumn({ location: { line, column }, cluster }: Finding): string | undefined {
  return cluster === undefined ? `${line}:${column}` : undefined;
}

/** Where a tail begins that has a line of its own: below the level. */
const tailIndent = " ".repeat(12);

/** Writes findings, with a frame of each line of the source once. */
class Writer {
  private readonly framed = new Set<string>();

  constructor(
    private readonly options: TextOptions,
    private readonly colors: Colors,
  ) {}

  line({ finding }: Line, { place, tail }: Around): string[] {
    const { colors, options } = this;
    const level = levelOf(finding);
    const { severity } = finding.rule;
    const where = place === undefined ? "" : `${printable(place).padEnd(6)}  `;
    const beginning = `    ${where}${level.padEnd(levelWidth)}  ${severity.padEnd(severityWidth)}  `;
    const [first = "", ...rest] = this.sentence(beginning, finding.message, tail);
    const painted =
      `    ${colors.cyan(where)}${levelCell(level, colors)}  ${severityCell(severity, colors)}  ` +
      first.slice(beginning.length);
    const { file, line } = finding.location;
    const key = `${file}:${line}`;
    if (level !== "deny" || this.framed.has(key)) return [painted, ...rest];
    this.framed.add(key);
    return [painted, ...rest, ...frame(finding, options, colors)];
  }

  /** The message and the tail on one line, or on several where the terminal is narrow. */
  private sentence(beginning: string, message: string, tail: string): string[] {
    const { width = Infinity } = this.options;
    const dim = (text: string): string => this.colors.dim(text);
    const lines = wrappedAfter(beginning, printable(message), width);
    const last = lines.at(-1) ?? "";
    if (last.length + 2 + printable(tail).length <= width)
      return [...lines.slice(0, -1), `${last}  ${dim(printable(tail))}`];
    const tails = wrappedAfter(tailIndent, printable(tail), width);
    return [...lines, ...tails.map((each) => tailIndent + dim(each.slice(tailIndent.length)))];
  }
}
