/**
 * The rules of the pack with their admission policies, compiled from source.
 */
import { resolve } from "node:path";
import { kubernetesRules as rules } from "./rules";
import type { Rule } from "../../src/author";
import type { Approval } from "../../src/settings/approvals";
import { isOn } from "../../src/settings/settings";
import { approvedBy } from "../../src/admission/approved";
import { admissionPolicy, type RulePolicy } from "../../src/admission/policy";
import { compiled } from "./compiled";
import { withSettings } from "./settings";

const root = resolve(__dirname, "../..");

/** The absolute path of a rule's source. */
export function sourceOf(rule: Rule): string {
  return resolve(root, "policies", rule.category, `${rule.name}.ts`);
}

/**
 * The admission policy of every rule that is on, in the order of `rules`. Throws if a rule does not compile.
 *
 * @param settings The value of a settings file.
 * @param of The rules, all unless given.
 */
export function compilePolicies(
  approvals: readonly Approval[] = [],
  settings: object = {},
  of: readonly Rule[] = rules,
): RulePolicy[] {
  const enforced = withSettings(of, "admission", settings).filter(isOn);
  const all = compiled(enforced, enforced.map(sourceOf));
  return enforced.flatMap((rule, at) => {
    const its = all[at];
    return its === undefined ? [] : [admissionPolicy(rule, its, approvedBy(approvals, rule))];
  });
}
