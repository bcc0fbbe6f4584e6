/**
 * The settings of a rule. Each is declared with its default and what it means; from that come the types that
 * the rule sees, the `configSchema` at preview, and the values compiled into admission policies.
 */
import type { Kind } from "./kinds";
import { demandedPattern } from "./metadata";
import { patternProblem } from "./pattern";
import { isQuantity } from "./quantity";

/** What a setting can be. */
export type ParameterValue = readonly string[] | string | number;

/** The JSON Schema of a setting. */
export type ParameterSchema =
  | { readonly type: "array"; readonly items: { readonly type: "string" } }
  | { readonly type: "string" }
  | { readonly type: "integer"; readonly minimum: number };

/** One setting of a rule. */
export interface Parameter<Value extends ParameterValue = ParameterValue> {
  /** What the setting means, for the docs: a sentence. */
  readonly description: string;
  readonly default: Value;
  readonly schema: ParameterSchema;
  /** Whether the rule looks at objects of the kinds that the value names alone. */
  readonly narrowsKinds?: boolean;
  /** What is wrong with a value of the right type, or undefined. */
  check?(value: Value): string | undefined;
}

/** The settings of a rule, by name. */
export type Parameters = Readonly<Record<string, Parameter>>;

/** The values of a rule's settings, as the rule sees them. */
export type Values<P extends Parameters> = { readonly [Name in keyof P]: P[Name]["default"] };

interface Declaration<Value> {
  readonly description: string;
  readonly default: Value;
}

/** A setting that is a list of strings. */
export function stringList(declaration: Declaration<readonly string[]>): Parameter<readonly string[]> {
  return { ...declaration, schema: { type: "array", items: { type: "string" } } };
}

/** A setting that is a list of regular expressions, which must mean the same in JavaScript and in RE2. */
export function patternList(declaration: Declaration<readonly string[]>): Parameter<readonly string[]> {
  return { ...stringList(declaration), check: patternsProblem };
}

/** What is wrong with the first of these patterns that is wrong, or undefined. */
function patternsProblem(patterns: readonly string[]): string | undefined {
  for (const pattern of patterns) {
    const problem = patternProblem(pattern, "u");
    if (problem !== undefined) return `${pattern}: ${problem}`;
  }
  return undefined;
}

/**
 * A setting that is a list of labels or annotations that there must be: a key, or a key, an equals sign and a regular
 * expression for its value.
 */
export function demandList(declaration: Declaration<readonly string[]>): Parameter<readonly string[]> {
  return { ...patternList(declaration), check: (demands) => patternsProblem(demands.map(demandedPattern)) };
}

/** A setting that is a list of those of a rule's kinds that it looks at; no policy at admission is for the others. */
export function kindList(
  kinds: readonly Kind[],
  declaration: Declaration<readonly string[]>,
): Parameter<readonly string[]> {
  const check = (values: readonly string[]): string | undefined => {
    const other = values.find((value) => !kinds.some(({ kind }) => kind === value));
    return other === undefined ? undefined : `${other}: no kind that the rule looks at`;
  };
  return { ...stringList(declaration), narrowsKinds: true, check };
}

/** Whether a rule looks at objects of one of its kinds with these values of its settings. */
export function isMeant({ kind }: Kind, parameters: Parameters, values: Values<Parameters>): boolean {
  return Object.entries(parameters).every(
    ([name, { narrowsKinds }]) => narrowsKinds !== true || (values[name] as readonly string[]).includes(kind),
  );
}

/** A setting that is one of a few words. */
export function choice(words: readonly string[], declaration: Declaration<string>): Parameter<string> {
  const check = (value: string): string | undefined =>
    words.includes(value) ? undefined : `${value}: none of ${words.join(", ")}`;
  return { ...declaration, schema: { type: "string" }, check };
}

/** A setting that is a whole number, 0 or more. */
export function wholeNumber(declaration: Declaration<number>): Parameter<number> {
  return { ...declaration, schema: { type: "integer", minimum: 0 } };
}

/** A setting that is a quantity such as `4Gi`. */
export function quantityLimit(declaration: Declaration<string>): Parameter<string> {
  const check = (value: string): string | undefined =>
    isQuantity(value) ? undefined : `${value}: no quantity such as 500m or 4Gi`;
  return { ...declaration, schema: { type: "string" }, check };
}

/** What is wrong with the type of a value for a setting, or undefined. */
export function typeProblem({ schema }: Parameter, value: unknown): string | undefined {
  switch (schema.type) {
    case "array":
      return Array.isArray(value) && value.every((entry) => typeof entry === "string")
        ? undefined
        : "must be a list of strings";
    case "string":
      return typeof value === "string" ? undefined : "must be text";
    case "integer":
      return typeof value === "number" && Number.isSafeInteger(value) && value >= schema.minimum
        ? undefined
        : `must be a whole number, ${String(schema.minimum)} or more`;
  }
}

/** The values that rules have where nobody sets any. */
export function defaults<P extends Parameters>(parameters: P): Values<P> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => [name, parameter.default]),
  ) as Values<P>;
}
