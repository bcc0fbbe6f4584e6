/**
 * What could not be judged, in words that say what to mend.
 */
import { ruleErrorOf } from "../judge/rule-errors";
import { ConfigError } from "./config";

/** What is reported for an error. Never quotes values, since Pulumi shows policies its secrets in plain text. */
export function errorMessage(error: unknown): string {
  return couldNotBeChecked(error instanceof ConfigError ? error.message : ruleErrorOf(error).message);
}

/** What is reported for something that a rule could not judge. */
export function couldNotBeChecked(why: string): string {
  return `could not be checked: ${why}`;
}
