/**
 * The rules as CrossGuard policies.
 */
import type { EnforcementLevel, ResourceValidationPolicy } from "@pulumi/policy";
import type { Level } from "../../engine/profiles";
import type { EnforcedRule } from "../../engine/settings";
import type { PackApprovals } from "./approval";
import { configSchema } from "./config";
import { validate } from "./validate";

/** What the policies are made of. */
export interface PolicySource extends PackApprovals {
  readonly rules: readonly EnforcedRule[];
  /** The address of the page about a rule, if there is one. */
  readonly docsUrl: (rule: EnforcedRule) => string | undefined;
}

/**
 * Levels in the words of Pulumi, which knows no difference between a warning and a note. A policy that is disabled
 * is there all the same, so that Pulumi's own configuration can enable it.
 */
const enforcementLevels: Readonly<Record<Level, EnforcementLevel>> = {
  deny: "mandatory",
  warn: "advisory",
  audit: "advisory",
  off: "disabled",
};

/** One policy for each rule, of the same name. */
export function policies({ rules, docsUrl, ...approvals }: PolicySource): ResourceValidationPolicy[] {
  return rules.map((rule) => policy(rule, docsUrl(rule), approvals));
}

function policy(
  rule: EnforcedRule,
  url: string | undefined,
  approvals: PackApprovals,
): ResourceValidationPolicy {
  const schema = configSchema(rule);
  return {
    name: rule.name,
    displayName: rule.title,
    description: `${rule.why} ${rule.fix}`,
    enforcementLevel: enforcementLevels[rule.level],
    severity: rule.severity,
    tags: [rule.category],
    remediationSteps: rule.fix,
    ...(url === undefined ? {} : { url }),
    ...(schema === undefined ? {} : { configSchema: schema }),
    validateResource: (args, report) => {
      validate(rule, args, report, approvals);
    },
  };
}
