/**
 * What an RBAC rule contains, as the API server's authorizer reads it.
 * Source: https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/rbac/v1/evaluation_helpers.go
 */
import type { PolicyRule } from "./kubernetes";
import { afterFirst } from "./text";

/** What a rule may allow: any of these verbs on any of these resources of an API group. */
export interface Permission {
  /** API group, "" for the core group. */
  readonly group: string;
  /** Resources such as `secrets`, subresources such as `pods/exec`. */
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

/** Whether a rule allows at least one of the verbs on at least one of the resources, by name or by wildcard. */
export function allows(rule: PolicyRule, { group, resources, verbs }: Permission): boolean {
  return (
    coversGroup(rule, group) &&
    resources.some((resource) => coversResource(rule, resource)) &&
    verbs.some((verb) => coversVerb(rule, verb))
  );
}

/** Whether a rule is about an API group ("" for the core group), by name or by `*`. */
export function coversGroup(rule: PolicyRule, group: string): boolean {
  const groups = rule.apiGroups ?? [];
  return groups.includes("*") || groups.includes(group);
}

/**
 * Whether a rule is about a resource such as `secrets` or `pods/exec`, by name, by `*` or, as `*` + `/exec`, by its
 * subresource. There are no other wildcards: to the authorizer `pods/` + `*` is a name like any other.
 */
export function coversResource(rule: PolicyRule, resource: string): boolean {
  const resources = rule.resources ?? [];
  return (
    resources.includes("*") ||
    resources.includes(resource) ||
    (resource.includes("/") && resources.includes(`*/${afterFirst(resource, "/")}`))
  );
}

/** Whether a rule allows a verb, by name or by `*`. */
export function coversVerb(rule: PolicyRule, verb: string): boolean {
  return rule.verbs.includes("*") || rule.verbs.includes(verb);
}

/**
 * Whether a rule is about the objects of its `resourceNames` alone. That limits every verb: `list` and `watch` to
 * requests for the one name, `create` to subresources and to writes to a name. An empty name among them stands for
 * the requests that give none.
 */
export function namesObjects(rule: PolicyRule): boolean {
  const names = rule.resourceNames ?? [];
  return names.length > 0 && !names.includes("");
}

/** Which of the verbs on which of the resources a rule allows, for messages: `create, get on pods/exec`. */
export function granted(rule: PolicyRule, { resources, verbs }: Permission): string {
  const itsResources = resources.filter((resource) => coversResource(rule, resource));
  return `${grantedVerbs(rule, verbs)} on ${itsResources.join(", ")}`;
}

/** Which of these verbs a rule allows, for messages: `create, get`. */
export function grantedVerbs(rule: PolicyRule, verbs: readonly string[]): string {
  return verbs.filter((verb) => coversVerb(rule, verb)).join(", ");
}

/** Which of the resources a rule is about, with their API group as `kubectl` has it: `pods`, `deployments.apps`. */
export function grantedResources(rule: PolicyRule, { group, resources }: Permission): readonly string[] {
  return resources
    .filter((resource) => coversGroup(rule, group) && coversResource(rule, resource))
    .map((resource) => (group === "" ? resource : `${resource}.${group}`));
}

/** The verbs that change or remove objects. */
export const writing: readonly string[] = ["create", "update", "patch", "delete", "deletecollection"];
