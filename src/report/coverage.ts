/**
 * Which rules are there for the controls of a framework.
 */
import type { Framework, Rule } from "../author";

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
  return Object.entries(framework.controls).map(([control, { reason }]) => ({
    control,
    rules: rules.filter((rule) => controlsOf(rule, framework.id).includes(control)),
    reason,
  }));
}

/** The controls of a framework, by its id, that a rule refers to. */
export function controlsOf({ references }: Rule, framework: string): string[] {
  return references.flatMap(({ framework: of, control }) =>
    of === framework && control !== undefined ? [control] : [],
  );
}
