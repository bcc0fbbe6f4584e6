/**
 * What a check goes by, in plain values: every thread makes the same of them.
 */
import { rules } from "../../../policies";
import type { Approval } from "../../settings/approvals";
import { enforced, isOn, type Settings } from "../../settings/settings";
import type { Checks } from "../../findings/check-object";
import { selectRules } from "./select-rules";

/** What a check goes by. */
export interface Plan {
  /** The names of rules and of categories to check; without any, every rule. */
  readonly names: readonly string[];
  readonly categories: readonly string[];
  readonly settings: Settings;
  readonly approvals: readonly Approval[];
  /** The namespace of objects that name none. */
  readonly namespace: string | undefined;
  /** The day of the check. */
  readonly today: string;
}

/** Checks, with the plan of which another thread makes the same ones. */
export interface PlannedChecks extends Checks {
  readonly plan: Plan;
}

/**
 * What objects are checked by.
 *
 * @throws UsageError if there is no rule or category of one of the names.
 */
export function checksOf(plan: Plan): PlannedChecks {
  const { names, categories, settings, approvals, namespace, today } = plan;
  const selected = selectRules(rules, names, categories);
  return { rules: enforced(selected, settings, "check").filter(isOn), approvals, namespace, today, plan };
}
