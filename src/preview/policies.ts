/**
 * The rules as CrossGuard policies.
 */
import type {
  EnforcementLevel,
  PolicyComplianceFramework,
  ResourceValidationPolicy,
  StackValidationPolicy,
} from "@pulumi/policy";
import { frameworks } from "../author";
import { isOverSeveral } from "../author/catalogue";
import { controlsOf } from "../author/references";
import type { Level } from "../author/levels";
import type { EnforcedRule, Telling } from "../settings/settings";
import { configSchema } from "./config";
import { schemaPolicy } from "./schema-policy";
import { validate } from "./validate";
import type { StackBasis } from "./stack";
import { validateStack } from "./validate-stack";
import { warnings } from "./warnings";
import { tellBriefly, tellEach, type Tell } from "./words";

/** What the policies are made of. */
export interface PolicySource extends StackBasis {
  /** How much Pulumi is told. */
  readonly telling: Telling;
  readonly rules: readonly EnforcedRule[];
  /** The address of the page about a rule, if there is one. */
  readonly docsUrl: (rule: EnforcedRule) => string | undefined;
}

/** How the policies of rules are, by how much Pulumi is told. */
interface Manner {
  /**
   * Levels in the words of Pulumi, which knows no difference between a warning and a note. A policy that is disabled
   * is there all the same, so that Pulumi's own configuration can enable it.
   */
  readonly levels: Readonly<Record<Level, EnforcementLevel>>;
  readonly tell: Tell;
}

const manners: Readonly<Record<Telling, Manner>> = {
  full: {
    levels: { deny: "mandatory", warn: "advisory", audit: "advisory", off: "disabled" },
    tell: tellEach,
  },
  // What warns is in one policy for all rules.
  brief: {
    levels: { deny: "mandatory", warn: "disabled", audit: "disabled", off: "disabled" },
    tell: tellBriefly,
  },
};

type Policy = ResourceValidationPolicy | StackValidationPolicy;

/**
 * One policy for each rule, of the same name, and for each other level that it has in some namespaces; before them one
 * for what is wrong with objects themselves, and unless Pulumi is told everything one behind them for what warns.
 */
export function policies({ rules, docsUrl, telling, ...basis }: PolicySource): Policy[] {
  const manner = manners[telling];
  return [
    schemaPolicy(basis),
    ...rules.map((rule) => policy(rule, docsUrl(rule), manner, basis)),
    ...(telling === "full" ? [] : [warnings(rules, basis)]),
  ];
}

function policy(
  rule: EnforcedRule,
  url: string | undefined,
  { levels, tell }: Manner,
  basis: StackBasis,
): Policy {
  const schema = configSchema(rule);
  const framework = complianceFramework(rule);
  const about = {
    name: rule.policyName,
    displayName: rule.title,
    description: `${rule.why} ${rule.fix}`,
    enforcementLevel: levels[rule.level],
    severity: rule.severity,
    tags: [rule.category, ...controlTags(rule)],
    remediationSteps: rule.fix,
    ...(url === undefined ? {} : { url }),
    ...(framework === undefined ? {} : { framework }),
    ...(schema === undefined ? {} : { configSchema: schema }),
  };
  const onStack: Pick<StackValidationPolicy, "validateStack"> = {
    validateStack: (args, report) => validateStack([rule], args, report, tell, basis),
  };
  if (isOverSeveral(rule)) return { ...about, ...onStack };
  return {
    ...about,
    validateResource: (args, report) => validate([rule], args, report, tell, basis),
    // What others may take back is said when all are seen.
    ...(rule.unless === undefined ? {} : onStack),
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
