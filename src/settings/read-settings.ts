/**
 * Reading the text of a settings file; for every gate.
 */
import type { RuleSet } from "../author/pack";
import type { Accounts, Output, Settings } from "./settings";
import { parseSettings, type ReadBy } from "./settings-file";
import { readReviewed, type PlacedProblem } from "./reviewed-file";

/** What a settings file says. */
export interface ReadSettings {
  readonly settings: Settings;
  /** The name of the profile that levels start from. */
  readonly profile: string;
  /** Whether approvals are to reach Kyverno as PolicyExceptions. */
  readonly policyExceptions: boolean;
  /** Who may change and delete the policies where the API server guards them. */
  readonly deployers: Accounts;
  /** What policies are generated for. */
  readonly output: Output;
  /** What objects are read by before rules judge them. */
  readonly reading: ReadBy;
  /** What is malformed and has no effect. */
  readonly problems: readonly PlacedProblem[];
}

/**
 * The settings in the text of a settings file; those without a file if the text is empty.
 *
 * @param ruleSet The rules that it is about, and the profiles that it may name.
 * @param profile The name of the profile that takes the place of the file's.
 */
export function readSettings(text: string, ruleSet: RuleSet, profile?: string): ReadSettings {
  return readReviewed(
    text,
    (value, repeated) => parseSettings(value, ruleSet, repeated, profile),
    "all settings",
  );
}
