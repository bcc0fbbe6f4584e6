/**
 * Why a rule could not judge something, in words that say what to mend.
 */
import type { KubernetesObject, Rule } from "../../author";
import type { Parameters, Values } from "../../author/parameters";
import { ShapeError } from "../../author/shape";
import { obstacles } from "../check/obstacles";
import { ConfigError } from "./config";
import { NotInPatch } from "./patches";
import { isUnknownError } from "./unknowns";

/** Whether an error is no failure, but says that a verdict has to wait for what is not here yet. */
export function isOpen(error: unknown): boolean {
  return isUnknownError(error) || error instanceof NotInPatch;
}

/** What is reported for an error. Never quotes values, since Pulumi shows policies its secrets in plain text. */
export function complaint(error: unknown): string {
  const explained = error instanceof ShapeError || error instanceof ConfigError;
  return couldNotBeChecked(explained ? error.message : `the rule fails on it (${nameOf(error)})`);
}

/** A judgement in which something was thrown. */
export interface FailedJudgement {
  readonly rule: Rule;
  readonly object: KubernetesObject;
  readonly parameters: Values<Parameters>;
  readonly errors: readonly unknown[];
}

/** What is reported for the failures in a judgement, each cause once. */
export function complaints({ rule, object, parameters, errors }: FailedJudgement): string[] {
  const failures = errors.filter((error) => !isOpen(error));
  const hasMistake = failures.some((error) => !(error instanceof ShapeError));
  // Tracing a mistake to its place runs the rule again, which shows nothing where it stops at something open.
  const traced =
    hasMistake && failures.length === errors.length
      ? obstacles(withParameters(rule, parameters), object, errors)
      : [];
  const found =
    traced.length === 0
      ? failures.map(complaint)
      : traced.map((obstacle) => couldNotBeChecked(obstacle.complaint));
  return [...new Set(found)];
}

function couldNotBeChecked(why: string): string {
  return `could not be checked: ${why}`;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

function withParameters(rule: Rule, parameters: Values<Parameters>): Rule {
  return {
    ...rule,
    deny: (item, context) => rule.deny(item, { ...context, parameters }),
    message: (item, context) => rule.message(item, { ...context, parameters }),
  };
}
