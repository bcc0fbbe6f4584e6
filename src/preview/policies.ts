/**
 * The rules as CrossGuard policies.
 */
import type { EnforcementLevel, PolicyComplianceFramework, ResourceValidationPolicy } from "@pulumi/policy";
import { frameworks } from "../author";
import { controlsOf } from "../author/references";
import type { Level } from "../author/levels";
import type { EnforcedRule } from "../settings/settings";
import { configSchema } from "./config";
import { schemaPolicy } from "./schema-policy";
import { validate, type Basis } from "./validate";

/** What the policies are made of. */
export interface PolicySource extends Basis {
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

/**
 * One policy for each rule, of the same name, and for each other level that it has in some namespaces; and before them one
 * for what is wrong with objects themselves.
 */
export function policies({ rules, docsUrl, ...basis }: PolicySource): ResourceValidationPolicy[] {
  return [schemaPolicy(basis.schemas), ...rules.map((rule) => policy(rule, docsUrl(rule), basis))];
}

function policy(rule: EnforcedRule, url: string | undefined, basis: Basis): ResourceValidationPolicy {
  const schema = configSchema(rule);
  const framework = complianceFramework(rule);
  return {
    name: rule.policyName,
    displayName: rule.title,
    description: `${rule.why} ${rule.fix}`,
    enforcementLevel: enforcementLevels[rule.level],
    severity: rule.severity,
    tags: [rule.category, ...controlTags(rule)],
    remediationSteps: rule.fix,
    ...(url === undefined ? {} : { url }),
    ...(framework === undefined ? {} : { framework }),
    ...(schema === undefined ? {} : { configSchema: schema }),
    validateResource: (args, report) => {
      validate(rule, args, report, basis);
    },
  };
}

/** All controls that a rule covers, such as `cis:5.1.1`; Pulumi takes one framework for a policy. */
function controlTags({ references }: EnforcedRule): string[] {
  return controlsOf(references).map(({ framework, control }) => `${framework}:${control}`);
}

/** The first control that a rule refers to. */
function complianceFramework({ references }: EnforcedRule): PolicyComplianceFramework | undefined {
  for (const { framework: id, control } of references) {
    const framework = frameworks.find((each) => each.id === id);
    if (framework === undefined || control === undefined) continue;
    const { title, version, controls } = framework;
    return { name: title, version, reference: control, specification: controls[control]?.title ?? "" };
  }
  return undefined;
}
