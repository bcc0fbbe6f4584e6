/**
 * The forms in which a check can be reported.
 */
import type { EnforcedRule } from "../settings/settings";
import type { CheckResult } from "../findings/result";
import { githubReport } from "./github";
import { gitlabReport } from "./gitlab";
import { jsonReport } from "./json";
import { jsonText } from "./json-text";
import { junitReport } from "./junit";
import type { Links } from "./links";
import { markdownReport } from "./markdown";
import { sarifReport } from "./sarif";
import { textReport } from "./text";
import type { TextOptions } from "./text-options";

/** The names of the formats. */
export const formats = ["text", "json", "sarif", "junit", "github", "gitlab", "markdown"] as const;
/** The name of a format. */
export type Format = (typeof formats)[number];

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

/** The result of a check in a format. */
export function reportAs(format: Format, result: CheckResult, context: ReportContext): string {
  const { rules, version } = context;
  switch (format) {
    case "text":
      return textReport(result, context);
    case "json":
      return jsonText(jsonReport(result, context.goesBy));
    case "sarif":
      return jsonText(sarifReport(result, rules, version, context));
    case "junit":
      return junitReport(result, rules, context.goesBy);
    case "github":
      return githubReport(result, context.goesBy);
    case "gitlab":
      return jsonText(gitlabReport(result));
    case "markdown":
      return markdownReport(result, context);
  }
}
