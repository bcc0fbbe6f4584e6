/**
 * The rules as CrossGuard policies.
 */
import type { ResourceValidationPolicy } from "@pulumi/policy";
import type { Rule } from "../../author";
import type { PackApprovals } from "./approval";
import { configSchema } from "./config";
import { validate } from "./validate";

/** What the policies are made of. */
export interface PolicySource extends PackApprovals {
  readonly rules: readonly Rule[];
  /** The address of the page about a rule, if there is one. */
  readonly docsUrl: (rule: Rule) => string | undefined;
}

/** One policy for each rule, of the same name. */
export function policies({ rules, docsUrl, ...approvals }: PolicySource): ResourceValidationPolicy[] {
  return rules.map((rule) => policy(rule, docsUrl(rule), approvals));
}

function policy(rule: Rule, url: string | undefined, approvals: PackApprovals): ResourceValidationPolicy {
  const schema = configSchema(rule);
  return {
    name: rule.name,
    displayName: rule.title,
    description: `${rule.why} ${rule.fix}`,
    enforcementLevel: "mandatory",
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
