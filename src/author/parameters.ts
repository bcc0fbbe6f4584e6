/**
 * The settings of a rule. Each is declared with its default and what it means; from that come the types that
 * the rule sees, the `configSchema` at preview, and the values compiled into admission policies.
 */

import { patternProblem } from "./pattern";

/** One setting of a rule. */
export interface Parameter<Value> {
  /** What the setting means, for the docs: a sentence. */
  readonly description: string;
  readonly default: Value;
  /** The JSON Schema of the values. */
  readonly schema: { readonly type: "array"; readonly items: { readonly type: "string" } };
  /** What is wrong with a value of the right type, or undefined. */
  readonly check?: (value: Value) => string | undefined;
}

/** The settings of a rule, by name. */
export type Parameters = Readonly<Record<string, Parameter<readonly string[]>>>;

/** The values of a rule's settings, as the rule sees them. */
export type Values<P extends Parameters> = { readonly [Name in keyof P]: P[Name]["default"] };

interface Declaration {
  readonly description: string;
  readonly default: readonly string[];
}

/** A setting that is a list of strings. */
export function stringList(declaration: Declaration): Parameter<readonly string[]> {
  return { ...declaration, schema: { type: "array", items: { type: "string" } } };
}

/** A setting that is a list of regular expressions, which must mean the same in JavaScript and in RE2. */
export function patternList(declaration: Declaration): Parameter<readonly string[]> {
  const check = (patterns: readonly string[]): string | undefined => {
    for (const pattern of patterns) {
      const problem = patternProblem(pattern, "u");
      if (problem !== undefined) return `${pattern}: ${problem}`;
    }
    return undefined;
  };
  return { ...stringList(declaration), check };
}

/** The values that rules have where nobody sets any. */
export function defaults<P extends Parameters>(parameters: P): Values<P> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => [name, parameter.default]),
  ) as Values<P>;
}
