/**
 * How the report for people is to be.
 */
import { severities } from "../author/rule";
import type { Contains, Severity } from "../author";
import { levels } from "../author/levels";
import type { ReportedLevel } from "./levels";

/** What findings can be listed by. */
export const groupings = ["file", "rule", "resource"] as const;
/** What findings are listed by. */
export type Grouping = (typeof groupings)[number];

/** The levels of findings, the strictest first. */
export const reportedLevels = levels.filter((level): level is ReportedLevel => level !== "off");

/** The severities, the worst first. */
export const worstSeverities: readonly Severity[] = [...severities].reverse();

/** How the text is to be. What is not listed is counted; none of this changes whether a check fails. */
export interface TextOptions {
  /** Whether to colour it, for a terminal. */
  readonly useColors: boolean;
  /** Whether findings of every level are listed; otherwise what denies, and what warns unless that is much. */
  readonly listsAll: boolean;
  /** How many characters a line may have; any number unless given. */
  readonly width?: number | undefined;
  /** The levels whose findings are listed, whatever else says so. */
  readonly levels?: readonly ReportedLevel[] | undefined;
  /** The severities whose findings are listed; every one unless given. */
  readonly severities?: readonly Severity[] | undefined;
  /** Whether it says no more than what fails the check. */
  readonly quiet?: boolean | undefined;
  /** Whether findings are counted by rule and not listed. */
  readonly statistics?: boolean | undefined;
  /** What findings are listed by; `file` unless given. */
  readonly groupBy?: Grouping | undefined;
  /** How many findings are listed; any number unless given. */
  readonly maxFindings?: number | undefined;
  /** The lines of a file, for frames of the source; undefined for one that cannot be shown. No frames unless given. */
  readonly linesOf?: ((file: string) => readonly string[] | undefined) | undefined;
  /** The files that say what is excluded, by what they are. */
  readonly excludedBy?: ExcludedBy | undefined;
  /** The rules that contain others, which step back behind them; none unless given. */
  readonly contains?: Contains | undefined;
  /** By which settings and approvals was judged, in one line. */
  readonly goesBy?: string | undefined;
}

/** The files that say what is excluded. */
export interface ExcludedBy {
  readonly approvals?: string | undefined;
  readonly baseline?: string | undefined;
  readonly settings?: string | undefined;
}
