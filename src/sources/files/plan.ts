/**
 * What a check goes by, in plain values: every thread makes the same of them.
 */
import type { Rule } from "../../author";
import { kindsTogether } from "../../author/catalogue";
import { Schemas } from "../../families/kubernetes/schema";
import type { Approval } from "../../settings/approvals";
import { enforced, isOn, type Settings } from "../../settings/settings";
import type { Checks, Together } from "../../check/check-object";
import type { PackPlace } from "../../packs/place";
import { selectRules } from "../../settings/select-rules";

/** What a check goes by. */
export interface Plan {
  /** Where the packs are that the settings name. */
  readonly packs: readonly PackPlace[];
  /** The names of rules and of categories to check; without any, every rule. */
  readonly names: readonly string[];
  readonly categories: readonly string[];
  readonly settings: Settings;
  readonly approvals: readonly Approval[];
  /** The namespace of objects that name none. */
  readonly namespace: string | undefined;
  /** The day of the check. */
  readonly today: string;
  /** The minor version of Kubernetes by whose schemas objects are read; the newest unless given. */
  readonly minor?: number | undefined;
  /** The CustomResourceDefinitions of custom resources. */
  readonly definitions?: readonly unknown[];
  /** The kinds of which what is checked has all objects; none unless given. */
  readonly complete?: Together["complete"];
  /** Whether Helm releases are rendered; not unless given. */
  readonly rendersReleases?: boolean;
}

/** Checks, with the plan of which another thread makes the same ones. */
export interface PlannedChecks extends Checks {
  readonly plan: Plan;
}

/** The checks by other schemas: those of a minor version, and of custom resources besides. */
export function withSchemas(
  checks: PlannedChecks,
  { minor = checks.plan.minor, definitions = [] }: Pick<Plan, "minor" | "definitions">,
): PlannedChecks {
  const plan = { ...checks.plan, minor, definitions: [...(checks.plan.definitions ?? []), ...definitions] };
  return { ...checks, plan, schemas: new Schemas(plan.minor, plan.definitions) };
}

/**
 * What objects are checked by.
 *
 * @param rules Every rule there is.
 * @throws UsageError if there is no rule or category of one of the names.
 */
export function checksOf(plan: Plan, rules: readonly Rule[]): PlannedChecks {
  const { names, categories, settings, approvals, namespace, today, minor, definitions } = plan;
  const selected = selectRules(rules, names, categories);
  const on = enforced(selected, settings, "check").filter(isOn);
  return {
    rules: on,
    together: { kinds: kindsTogether(on), complete: plan.complete ?? [] },
    approvals,
    namespace,
    today,
    schemas: new Schemas(minor, definitions),
    plan,
  };
}
