/**
 * Reading the text of a settings file; for every gate.
 */
import type { Rule } from "../author";
import type { Profile } from "./profiles";
import type { Accounts, Settings } from "./settings";
import { parseSettings } from "./settings-file";
import { readReviewed, type PlacedProblem } from "./reviewed-file";

/** What a settings file says. */
export interface ReadSettings {
  readonly settings: Settings;
  /** The profile that levels start from. */
  readonly profile: Profile;
  /** Whether approvals are to reach Kyverno as PolicyExceptions. */
  readonly policyExceptions: boolean;
  /** Who may change and delete the policies where the API server guards them. */
  readonly deployers: Accounts;
  /** What is malformed and has no effect. */
  readonly problems: readonly PlacedProblem[];
}

/**
 * The settings in the text of a settings file; those without a file if the text is empty.
 *
 * @param rules Every rule there is.
 * @param profile The profile that takes the place of the file's.
 */
export function readSettings(text: string, rules: readonly Rule[], profile?: Profile): ReadSettings {
  return readReviewed(
    text,
    (value, repeated) => parseSettings(value, rules, repeated, profile),
    "all settings",
  );
}
