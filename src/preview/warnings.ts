/**
 * The policy for what warns.
 */
import type { ResourceValidationArgs, ResourceValidationPolicy, StackValidationPolicy } from "@pulumi/policy";
import { isOverSeveral, needsOthers } from "../author/catalogue";
import { stringList } from "../author/parameters";
import type { EnforcedRule } from "../settings/settings";
import { errorMessage } from "./error-messages";
import { ConfigError, configSchema, configured } from "./config";
import type { StackBasis } from "./stack";
import { validate } from "./validate";
import { validateStack } from "./validate-stack";
import { tellInSum } from "./words";

const parameters = { without: stringList({ description: "Rules that are not counted.", default: [] }) };

/** One policy for all rules that warn. It is to be last, so that it leaves out what Pulumi's configuration has enabled. */
export function warnings(
  rules: readonly EnforcedRule[],
  basis: StackBasis,
): ResourceValidationPolicy & StackValidationPolicy {
  const warning = rules.filter(({ level }) => level === "warn");
  const alone = warning.filter((rule) => !isOverSeveral(rule));
  const onStack = warning.filter(needsOthers);
  const schema = configSchema({ parameters });
  return {
    name: "warnings",
    displayName: "Rules that warn",
    description:
      "How many items break each rule that warns. `lockstep explain` says why a rule is there and how to mend what breaks it.",
    enforcementLevel: "advisory",
    severity: "medium",
    ...(schema === undefined ? {} : { configSchema: schema }),
    validateResource: (args, report) => {
      const counted = without(args, rules, alone, report);
      return validate(counted, { ...args, getConfig: ownConfig }, report, tellInSum, basis);
    },
    validateStack: (args, report) => {
      // What is wrong with the configuration was said of the first resource.
      const counted = without(args, rules, onStack, () => undefined);
      return validateStack(counted, { ...args, getConfig: ownConfig }, report, tellInSum, basis);
    },
  };
}

/** The settings of this policy are none of the rules. */
const ownConfig = (() => ({})) as ResourceValidationArgs["getConfig"];

/** The rules that Pulumi's configuration does not leave out; all where that is wrong. */
function without(
  args: { getConfig(): Readonly<Record<string, unknown>> },
  rules: readonly EnforcedRule[],
  counted: readonly EnforcedRule[],
  report: (message: string) => void,
): readonly EnforcedRule[] {
  try {
    const names = excluded(args.getConfig(), rules);
    return counted.filter(({ name }) => !names.includes(name));
  } catch (error) {
    report(errorMessage(error));
    return counted;
  }
}

function excluded(
  config: Readonly<Record<string, unknown>>,
  rules: readonly EnforcedRule[],
): readonly string[] {
  const names = configured({ parameters }, config)["without"] as readonly string[];
  const unknown = names.filter((name) => !rules.some((rule) => rule.name === name));
  if (unknown.length === 0) return names;
  throw new ConfigError(`the setting without names what is no rule: ${unknown.join(", ")}`);
}
