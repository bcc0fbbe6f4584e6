/**
 * What an RBAC rule contains, as the API server's authorizer reads it.
 * Source: https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/rbac/v1/evaluation_helpers.go
 */
import type { PolicyRule } from "./kubernetes";

/** Whether a rule is about an API group ("" for the core group), by name or by `*`. */
export function coversGroup(rule: PolicyRule, group: string): boolean {
  const groups = rule.apiGroups ?? [];
  return groups.includes("*") || groups.includes(group);
}

/** Whether a rule is about a resource such as `secrets` or `pods/exec`, by name or by `*`. */
export function coversResource(rule: PolicyRule, resource: string): boolean {
  const resources = rule.resources ?? [];
  return resources.includes("*") || resources.includes(resource);
}

/** Whether a rule allows a verb, by name or by `*`. */
export function coversVerb(rule: PolicyRule, verb: string): boolean {
  return rule.verbs.includes("*") || rule.verbs.includes(verb);
}
