/**
 * The settings of a rule as CrossGuard policy configuration.
 */
import type { PolicyConfigSchema } from "@pulumi/policy";
import type { Rule } from "../author";
import {
  typeProblem,
  type Parameter,
  type Parameters,
  type ParameterValue,
  type Values,
} from "../author/parameters";

/** The JSON Schema of a rule's settings, from which the engine takes defaults; undefined without settings. */
export function configSchema({ parameters }: Pick<Rule, "parameters">): PolicyConfigSchema | undefined {
  if (parameters === undefined) return undefined;
  const properties = Object.entries(parameters).map(([name, { schema, description, default: value }]) => [
    name,
    { ...schema, description, default: value },
  ]);
  return { properties: Object.fromEntries(properties) as PolicyConfigSchema["properties"] };
}

/**
 * A policy is configured with values that its rule cannot take. The engine checks types only where it is asked
 * to, and never names, so that a mistyped setting would leave the default in force unseen.
 */
export class ConfigError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ConfigError";
  }
}

/**
 * The values of a rule's settings: those of the configuration, else their defaults.
 *
 * @throws ConfigError if the configuration names other settings or has values that they cannot take.
 */
export function configured(
  { parameters = {} }: Pick<Rule, "parameters">,
  config: Readonly<Record<string, unknown>>,
): Values<Parameters> {
  for (const name of Object.keys(config)) {
    if (Object.hasOwn(parameters, name)) continue;
    const known = Object.keys(parameters).join(", ");
    throw new ConfigError(
      `the policy has no setting ${name}${known === "" ? "" : `, only ${known}`}; correct its configuration`,
    );
  }
  const values = Object.entries(parameters).map(([name, parameter]) => [
    name,
    Object.hasOwn(config, name) ? checked(name, config[name], parameter) : parameter.default,
  ]);
  return Object.fromEntries(values) as Values<Parameters>;
}

function checked(name: string, value: unknown, parameter: Parameter): ParameterValue {
  const wrongType = typeProblem(parameter, value);
  if (wrongType !== undefined) throw new ConfigError(`the setting ${name} ${wrongType}`);
  const errorMessage = parameter.check?.(value as ParameterValue);
  if (errorMessage !== undefined) throw new ConfigError(`the setting ${name}: ${errorMessage}`);
  return value as ParameterValue;
}
