/**
 * The lines of a file around a finding.
 */
import type { Finding } from "../findings/result";
import { printable } from "./printable";
import type { Colors } from "./style";
import type { TextOptions } from "./text-options";

/** How many lines are shown before and after that of the finding. */
const around = 1;

/** How long a line of the source may be, unless the terminal says otherwise. */
const usualWidth = 120;

/**
 * The frame of a finding; no lines where there is nothing to see, since a field is missing, where its source may hold the
 * value of a Secret, or is no text that somebody wrote by hand: what a renderer made, what is in a stack or in a cluster.
 */
export function frame(
  finding: Finding,
  { linesOf, width = usualWidth }: TextOptions,
  colors: Colors,
): string[] {
  if (finding.rendered !== undefined || finding.pulumi !== undefined || finding.cluster !== undefined)
    return [];
  if (finding.missing !== undefined) return [];
  if (finding.rule.category.split("/").at(-1) === "secrets") return [];
  const { file, line, column, end } = finding.location;
  const lines = linesOf?.(file);
  const text = lines?.[line - 1];
  if (lines === undefined || text === undefined || lines.some(namesSecret)) return [];
  const first = firstOf(lines, line);
  const shown = lines.slice(first - 1, endOf(lines, line));
  const digits = String(first + shown.length - 1).length;
  const room = width - digits - 13;
  return shown.flatMap((each, at) => {
    const number = String(first + at).padStart(digits);
    const isIt = first + at === line;
    // What is far to the right of a long line, as in JSON without line breaks, is shown from there.
    const from = isIt && column > room ? column - 1 : 0;
    const excerpt = printable(withoutCredentials(each).slice(from, from + room));
    const row = `      ${isIt ? colors.red(">") : " "} ${colors.dim(`${number} │`)} ${excerpt}`;
    if (!isIt) return [row.trimEnd()];
    const before = printable(text.slice(from, column - 1)).length;
    const wanted = end?.line === line ? end.column - column : wordLength(text, column);
    const length = Math.max(1, Math.min(wanted, excerpt.length - before));
    const gap = " ".repeat(digits);
    const mark = `        ${colors.dim(`${gap} │`)} ${" ".repeat(before)}${colors.red("^".repeat(length))}`;
    return [row, mark];
  });
}

/** The first line that is shown: in the document of the finding. */
function firstOf(lines: readonly string[], line: number): number {
  const first = Math.max(1, line - around);
  return line > 1 && isSeparator(lines[line - 2]) ? line : first;
}

/** The last line that is shown. */
function endOf(lines: readonly string[], line: number): number {
  return isSeparator(lines[line]) ? line : Math.min(lines.length, line + around);
}

function isSeparator(line = ""): boolean {
  return /^---(?:\s|$)/u.test(line) || line === "";
}

/** Whether a file may hold a Secret, of which nothing is shown. */
function namesSecret(line: string): boolean {
  return /\bSecret\b/u.test(line);
}

/** A line without what may be a credential: the value of an environment variable, or of a name that sounds like one. */
function withoutCredentials(line: string): string {
  for (const { 0: beginning, 1: name = "", index } of line.matchAll(
    /(?<![\w.-])([\w.-]+)["']?\s*[:=]\s*/gu,
  )) {
    const end = index + beginning.length;
    const isNothing = /^(?:(?:true|false)\b|$)/iu.test(line.slice(end));
    if (soundsSecret.test(name) && !isNothing) return `${line.slice(0, end)}…`;
  }
  return line;
}

const soundsSecret = /^value$|[.-]value$|pass|pwd|token|secret|credential|key/iu;

/** How long the word at a column is: the key or the value, without what follows it. */
function wordLength(line: string, column: number): number {
  return /^(?:- )?[^\s:,{}[\]]*/u.exec(line.slice(column - 1))?.[0].length ?? 1;
}
