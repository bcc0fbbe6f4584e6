/**
 * What could not be judged, in words that say what to mend.
 */
import { ShapeError } from "../author/shape";
import { ConfigError } from "./config";

/** What is reported for an error. Never quotes values, since Pulumi shows policies its secrets in plain text. */
export function complaint(error: unknown): string {
  const explained = error instanceof ShapeError || error instanceof ConfigError;
  const name = error instanceof Error ? error.name : typeof error;
  return couldNotBeChecked(explained ? error.message : `the rule fails on it (${name})`);
}

/** What is reported for something that a rule could not judge. */
export function couldNotBeChecked(why: string): string {
  return `could not be checked: ${why}`;
}
