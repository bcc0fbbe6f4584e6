/**
 * Which rules are there for the controls of a framework.
 */
import type { Framework, Rule } from "../author";
import { controlsOf as allControlsOf } from "../author/references";

/** What there is for one control. */
export interface Coverage {
  readonly control: string;
  /** The rules that refer to it. */
  readonly rules: readonly Rule[];
  /** Why no rule can cover it, where that is so. */
  readonly reason: string | undefined;
}

/** What there is for each control of a framework, in the framework's order. */
export function coverage(framework: Framework, rules: readonly Rule[]): Coverage[] {
  const covered = rules.map((rule) => [rule, controlsOf(rule, framework.id)] as const);
  return Object.entries(framework.controls).map(([control, { reason }]) => ({
    control,
    rules: covered.filter(([, controls]) => controls.includes(control)).map(([rule]) => rule),
    reason,
  }));
}

/** The controls of a framework, by its id, that a rule covers. */
export function controlsOf({ references }: Rule, framework: string): string[] {
  return allControlsOf(references).flatMap((each) => (each.framework === framework ? [each.control] : []));
}
