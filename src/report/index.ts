/** What comes of a check, and what rules say, as text and for programs. Nothing here prints. */
export { jsonCatalogue, textCatalogue, type JsonCatalogue, type JsonRule } from "./catalogue";
export { controlsOf } from "./coverage";
export { formats, reportAs, type Format, type ReportContext } from "./formats";
export type { ReportedLevel } from "./levels";
export { jsonReport, type JsonFinding, type JsonLocation, type JsonProblem, type JsonReport } from "./json";
export { markdownReport } from "./markdown";
export { printable } from "./printable";
export { textReport } from "./text";
export { groupings, reportedLevels, worstSeverities, type Grouping, type TextOptions } from "./text-options";
