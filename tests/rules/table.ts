/**
 * What a rule says of many values: the values on both sides of the line that it draws.
 */
import { rules } from "../../policies";
import type { KubernetesObject, Rule } from "../../src/author";

/** The values that one rule is asked about. */
export interface Table {
  readonly rule: Rule;
  /** What is judged, by what to call it; `breaks` says on which side it belongs. */
  readonly cases: readonly {
    readonly value: string;
    readonly object: KubernetesObject;
    readonly breaks: boolean;
    /** What is said of it, where that matters. */
    readonly message?: string;
  }[];
}

/** Values on both sides: those that keep the rule, and those that break it. */
export interface BothSides<Value> {
  readonly keeps: readonly Value[];
  readonly breaks: readonly Value[];
}

/**
 * A table for one rule.
 *
 * @param name The name of the rule.
 * @param around Makes a complete manifest around a value.
 */
export function table<Value>(
  name: string,
  around: (value: Value) => KubernetesObject,
  { keeps, breaks }: BothSides<Value>,
): Table {
  const side = (values: readonly Value[], isBreach: boolean): Table["cases"] =>
    values.map((value) => ({
      value: typeof value === "string" ? value : JSON.stringify(value),
      object: around(value),
      breaks: isBreach,
    }));
  return { rule: named(name), cases: [...side(keeps, false), ...side(breaks, true)] };
}

/** A table for one rule of what it says of complete manifests; undefined where it says nothing. */
export function saying(
  name: string,
  said: readonly (readonly [object: KubernetesObject, message: string | undefined])[],
): Table {
  const cases = said.map(([object, message], at) => ({
    value: message ?? `nothing (${at})`,
    object,
    breaks: message !== undefined,
    ...(message === undefined ? {} : { message }),
  }));
  return { rule: named(name), cases };
}

function named(name: string): Rule {
  const rule = rules.find((candidate) => candidate.name === name);
  if (rule === undefined) throw new Error(`there is no rule ${name}`);
  return rule;
}
