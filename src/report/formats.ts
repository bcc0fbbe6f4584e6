/**
 * The forms in which a check can be reported.
 */
import type { EnforcedRule } from "../settings/settings";
import type { CheckResult } from "../findings/result";
import { githubReport } from "./github";
import { gitlabReport } from "./gitlab";
import { jsonReport } from "./json";
import { jsonPieces } from "./json-text";
import { junitReport } from "./junit";
import type { Links } from "./links";
import { markdownReport } from "./markdown";
import { sarifReport } from "./sarif";
import { textPieces } from "./text";
import type { TextOptions } from "./text-options";

/** What a report needs to know besides what was found. */
export interface ReportContext extends TextOptions {
  /** The rules that were checked. */
  readonly rules: readonly EnforcedRule[];
  /** The version of this package. */
  readonly version: string;
  /** Where links lead; nowhere but to what rules refer to unless given. */
  readonly links?: Links | undefined;
  /** The environment of the settings that was checked by. */
  readonly environment?: string | undefined;
}

/** How each format is written. */
const reports = {
  text: textPieces,
  json: (result, { goesBy }) => jsonPieces(jsonReport(result, goesBy)),
  sarif: (result, context) => jsonPieces(sarifReport(result, context.rules, context.version, context)),
  junit: (result, { rules, goesBy }) => junitReport(result, rules, goesBy),
  github: (result, { goesBy }) => githubReport(result, goesBy),
  gitlab: (result) => jsonPieces(gitlabReport(result)),
  markdown: (result, context) => [markdownReport(result, context)],
} satisfies Readonly<Record<string, (result: CheckResult, context: ReportContext) => Iterable<string>>>;

/** The name of a format. */
export type Format = keyof typeof reports;

/** The names of the formats. */
export const formats = Object.keys(reports) as readonly Format[];

/** The result of a check in a format, in pieces: of many findings it may be longer than a string can be. */
export function reportAs(format: Format, result: CheckResult, context: ReportContext): Iterable<string> {
  return reports[format](result, context);
}
