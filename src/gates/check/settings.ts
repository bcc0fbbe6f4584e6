/**
 * Reading the text of a settings file; for every gate.
 */
import type { Rule } from "../../author";
import type { Settings } from "../../engine/settings";
import { parseSettings } from "../../engine/settings-file";
import { readReviewed, type PlacedProblem } from "./reviewed-file";

/** What a settings file says. */
export interface ReadSettings {
  readonly settings: Settings;
  /** What is malformed and has no effect. */
  readonly problems: readonly PlacedProblem[];
}

/**
 * The settings in the text of a settings file; those without a file if the text is empty.
 *
 * @param rules Every rule there is.
 */
export function readSettings(text: string, rules: readonly Rule[]): ReadSettings {
  return readReviewed(text, (value, repeated) => parseSettings(value, rules, repeated), "all settings");
}
