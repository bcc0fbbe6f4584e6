/**
 * The policy for what warns.
 */
import type { ResourceValidationPolicy } from "@pulumi/policy";
import { stringList } from "../author/parameters";
import type { EnforcedRule } from "../settings/settings";
import { complaint } from "./complaints";
import { ConfigError, configSchema, configured } from "./config";
import type { Basis } from "./judgement";
import { validate } from "./validate";
import { tellInSum } from "./words";

const parameters = { without: stringList({ description: "Rules that are not counted.", default: [] }) };

/** One policy for all rules that warn. It is to be last, so that it leaves out what Pulumi's configuration has enabled. */
export function warnings(rules: readonly EnforcedRule[], basis: Basis): ResourceValidationPolicy {
  const warning = rules.filter(({ level }) => level === "warn");
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
      let counted = warning;
      try {
        const without = excluded(args.getConfig(), rules);
        counted = warning.filter(({ name }) => !without.includes(name));
      } catch (error) {
        report(complaint(error));
      }
      // The settings of this policy are none of the rules.
      const own = { ...args, getConfig: (() => ({})) as typeof args.getConfig };
      validate(counted, own, report, tellInSum, basis);
    },
  };
}

function excluded(
  config: Readonly<Record<string, unknown>>,
  rules: readonly EnforcedRule[],
): readonly string[] {
  const without = configured({ parameters }, config)["without"] as readonly string[];
  const unknown = without.filter((name) => !rules.some((rule) => rule.name === name));
  if (unknown.length === 0) return without;
  throw new ConfigError(`the setting without names what is no rule: ${unknown.join(", ")}`);
}
