/**
 * Who may do what, as the API server's authorizer decides by RBAC.
 * Source: https://github.com/kubernetes/kubernetes/blob/master/plugin/pkg/auth/authorizer/rbac/rbac.go
 */
import { groupBy } from "../group-by";
import { bindings, clusterRole, clusterRoleBinding, serviceAccount } from "../kinds";
import type { PolicyRule, Subject } from "../kubernetes";
import { aggregationLabels, dangerousRules } from "./built-in-roles";
import type { Entry, Inventory, Reference } from "./inventory";
import { entriesOf, mapping, text, textMap, textsOf, within } from "./reading";
import { granting } from "./relations";
import { labelSelector, selects, type Selector } from "./selectors";

/** A request to the API server for a resource. */
export interface Request {
  readonly verb: string;
  /** API group, "" for the core group. */
  readonly group: string;
  /** Such as `secrets`, or `pods/exec` for a subresource. */
  readonly resource: string;
  /** Absent for what is in no namespace, and for all namespaces at once. */
  readonly namespace?: string | undefined;
  /** The object; absent for requests that name none, such as a list. */
  readonly name?: string | undefined;
}

/** Who asks: a user, or a service account as `system:serviceaccount:<namespace>:<name>`, and the groups. */
export interface Requester {
  readonly user: string;
  readonly groups: readonly string[];
}

/** A role that one subject of a binding has. */
interface GrantedRole {
  readonly binding: Entry;
  readonly subject: Subject;
  /** The role as the binding names it. */
  readonly role: Reference;
  /** The same where it is at hand. */
  readonly found: Entry | undefined;
  /** The namespace that it holds in; undefined where it holds everywhere. */
  readonly namespace: string | undefined;
}

/** One rule of a role that one subject of a binding has. */
export interface Grant extends GrantedRole {
  readonly rule: PolicyRule;
}

/** A service account as one who asks, with the groups that all are in. */
export function accountAsRequester(namespace: string, name: string): Requester {
  return {
    user: userOf(namespace, name),
    groups: ["system:serviceaccounts", `system:serviceaccounts:${namespace}`, "system:authenticated"],
  };
}

/** Every rule that somebody has by some binding; of a role that is built in and not at hand, the dangerous ones. */
export function everyGrant(inventory: Inventory): readonly Grant[] {
  return everyGrantedRole(inventory).flatMap((granted) =>
    rulesGranted(granted, inventory).map((rule) => ({ ...granted, rule })),
  );
}

function everyGrantedRole(inventory: Inventory): readonly GrantedRole[] {
  return inventory.all(...bindings).flatMap((binding) => {
    const subjects = subjectsOf(binding);
    const namespace = binding.kind === clusterRoleBinding.kind ? undefined : binding.namespace;
    return inventory
      .from(binding, granting)
      .flatMap(({ found, reference: role }) =>
        (found.length > 0 ? found : [undefined]).flatMap((each) =>
          subjects.map((subject) => ({ binding, subject, role, found: each, namespace })),
        ),
      );
  });
}

function rulesGranted({ role, found }: GrantedRole, inventory: Inventory): readonly PolicyRule[] {
  if (found !== undefined) return rulesOf(found, inventory);
  const added = inventory.derived(addedParts);
  const parts = aggregationLabels(role).flatMap((label) => added.get(label) ?? []);
  return [...(dangerousRules(role) ?? []), ...parts.flatMap((part) => rulesOf(part, inventory))];
}

/** The ClusterRoles by the labels that make them a part of others. */
function addedParts(inventory: Inventory): ReadonlyMap<string, readonly Entry[]> {
  const labelled = inventory.all(clusterRole).flatMap((part) =>
    Object.entries(textMap(within(part.object, "metadata")["labels"]))
      .filter(([, value]) => value === "true")
      .map(([label]) => ({ label, part })),
  );
  const groups = groupBy(labelled, ({ label }) => label);
  return new Map(Array.from(groups, ([label, its]) => [label, its.map(({ part }) => part)]));
}

/** The grants of those who may make a request: what one rule allows, never what two do together. */
export function whoCan(request: Request, grants: readonly Grant[]): readonly Grant[] {
  return grants.filter(
    ({ rule, namespace }) =>
      (namespace === undefined || namespace === request.namespace) && covers(rule, request),
  );
}

/** The grants of one who asks, by name and by groups. */
export function grantsOf(requester: Requester, grants: readonly Grant[]): readonly Grant[] {
  const keys = keysOf(requester);
  return grants.filter((grant) => keys.includes(subjectKey(grant)));
}

/** The same of all grants of an inventory, without looking at each. */
export function grantsTo(requester: Requester, inventory: Inventory): readonly Grant[] {
  const all = inventory.derived(bySubject);
  return keysOf(requester).flatMap((key) => all.get(key) ?? []);
}

function bySubject(inventory: Inventory): ReadonlyMap<string, readonly Grant[]> {
  return groupBy(everyGrant(inventory), subjectKey);
}

/** The roles of one who asks that may allow more than is known: they or their parts may be elsewhere. */
export function rolesInPart(requester: Requester, inventory: Inventory): readonly Reference[] {
  const all = inventory.derived(rolesBySubject);
  return keysOf(requester)
    .flatMap((key) => all.get(key) ?? [])
    .filter(({ role, found }) =>
      found === undefined ? dangerousRules(role) === undefined : selectorsOf(found).length > 0,
    )
    .map(({ role }) => role);
}

function rolesBySubject(inventory: Inventory): ReadonlyMap<string, readonly GrantedRole[]> {
  return groupBy(everyGrantedRole(inventory), subjectKey);
}

/** What one who asks is known by, and by what a subject means them. */
function keysOf({ user, groups }: Requester): readonly string[] {
  return [`User ${user}`, ...groups.map((group) => `Group ${group}`)];
}

function subjectKey({ subject: { kind, name, namespace }, binding }: GrantedRole): string {
  const isAccount = kind === serviceAccount.kind;
  return isAccount ? `User ${userOf(text(namespace) || (binding.namespace ?? ""), name)}` : `${kind} ${name}`;
}

/** The user that a service account is. */
function userOf(namespace: string, account: string): string {
  return `system:serviceaccount:${namespace}:${account}`;
}

/** Whether one rule allows a request. */
export function covers(
  { apiGroups, resources, verbs, resourceNames }: PolicyRule,
  { verb, group, resource, name = "" }: Request,
): boolean {
  const [, subresource] = resource.split("/");
  const names = textsOf(resourceNames);
  return (
    hasAny(verbs, "*", verb) &&
    hasAny(apiGroups, "*", group) &&
    (hasAny(resources, "*", resource) ||
      (subresource !== undefined && hasAny(resources, `*/${subresource}`))) &&
    (names.length === 0 || names.includes(name))
  );
}

function hasAny(list: unknown, ...texts: readonly string[]): boolean {
  const its = textsOf(list);
  return texts.some((each) => its.includes(each));
}

function subjectsOf({ object }: Entry): Subject[] {
  return entriesOf(mapping(object)["subjects"])
    .map(([, subject]) => subject as unknown as Subject)
    .filter(({ kind, name }) => text(kind) !== "" && text(name) !== "");
}

/** The rules of a role; those of an aggregated one are the rules of the ClusterRoles that it selects. */
export function rulesOf(role: Entry, inventory: Inventory): readonly PolicyRule[] {
  return gatherRules(role, inventory, new Set());
}

function gatherRules(role: Entry, inventory: Inventory, seen: Set<Entry>): readonly PolicyRule[] {
  if (seen.has(role)) return [];
  seen.add(role);
  const selectors = selectorsOf(role);
  if (selectors.length === 0) {
    return entriesOf(mapping(role.object)["rules"]).map(([, rule]) => rule as unknown as PolicyRule);
  }
  const parts = inventory.all(clusterRole).filter((candidate) => {
    const labels = textMap(within(candidate.object, "metadata")["labels"]);
    return selectors.some((selector) => selects(selector, { labels }));
  });
  // The controller writes over what the role says itself.
  return parts.flatMap((part) => gatherRules(part, inventory, seen));
}

/** What the parts of an aggregated role are selected by; none where it is not aggregated. */
function selectorsOf({ object }: Entry): readonly (Selector | undefined)[] {
  const { clusterRoleSelectors } = within(object, "aggregationRule");
  return entriesOf(clusterRoleSelectors).map(([, selector]) => labelSelector(selector));
}
