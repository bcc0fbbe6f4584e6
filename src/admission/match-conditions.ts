/**
 * The conditions under which a policy looks at a request.
 */
import { list, literal } from "../compiler/expression";
import { print } from "../compiler/print";
import { bindings, clusterRole, roles, service, serviceAccount, type Kind } from "../author/kinds";
import type { System } from "../settings/settings";
import type { AdmissionPolicy } from "./policy";

/** A condition under which a policy looks at a request. */
export interface MatchCondition {
  readonly name: string;
  /** True for a request that the policy looks at. Cannot use variables. */
  readonly expression: string;
}

const user = 'request.?userInfo.?username.orValue("")';
const groups = "request.?userInfo.?groups.orValue([])";

/**
 * When it starts, the API server writes the roles of Kubernetes itself, and ends if it cannot. Its group tells it from
 * whoever may impersonate users of any name, but not these.
 */
const notByTheApiServer: MatchCondition = {
  name: "not-by-the-api-server",
  expression: `${user} != "system:apiserver" || !("system:masters" in ${groups})`,
};

/** A status is written often, and changes nothing that a rule looks at but labels and annotations. */
const notByStatusAlone: MatchCondition = {
  name: "not-by-status-alone",
  expression:
    'request.?subResource.orValue("") != "status" || ' +
    "object.metadata.?labels.orValue({}) != oldObject.metadata.?labels.orValue({}) || " +
    "object.metadata.?annotations.orValue({}) != oldObject.metadata.?annotations.orValue({})",
};

/** Every new namespace gets this account from a controller, which knows of no rules. */
const notTheFirstAccount: MatchCondition = {
  name: "not-the-first-account",
  expression:
    'object.kind != "ServiceAccount" || object.metadata.name != "default" || ' +
    `!(${user} in ["system:serviceaccount:kube-system:service-account-controller", "system:kube-controller-manager"])`,
};

/** A controller gives an aggregated ClusterRole the rules of roles whose own are looked at. */
const notByTheAggregator: MatchCondition = {
  name: "not-by-the-aggregator",
  expression:
    "dyn(object).?aggregationRule.orValue(null) == null || " +
    `!(${user} in ["system:serviceaccount:kube-system:clusterrole-aggregation-controller", "system:kube-controller-manager"])`,
};

/** Kinds that hand out access: nothing in the system's namespaces needs more of it than elsewhere. */
const everywhere: readonly Kind[] = [...roles, ...bindings, service];

/**
 * The conditions under which a policy looks at a request. None is on `deletionTimestamp`: server-side apply can create an
 * object that has one, and a finalizer keeps an object in effect while it is being deleted. The ratchet lets the
 * finalizers of old offenders go.
 */
export function matchConditions({
  kinds,
  excluded,
  system,
}: Pick<AdmissionPolicy, "kinds" | "excluded" | "system">): MatchCondition[] {
  const namespaced = kinds.filter((kind) => kind.namespaced);
  const conditions = [notByTheApiServer];
  if (kinds.some(({ subresources = [] }) => subresources.includes("status")))
    conditions.push(notByStatusAlone);
  if (kinds.includes(serviceAccount)) conditions.push(notTheFirstAccount);
  if (kinds.includes(clusterRole)) conditions.push(notByTheAggregator);
  if (excluded.length > 0 && namespaced.length > 0) {
    conditions.push({ name: "namespace-not-left-out", expression: `!(${isIn(excluded)})` });
  }
  if (system.namespaces.length > 0 && namespaced.some((kind) => !everywhere.includes(kind))) {
    conditions.push({ name: "not-by-the-system", expression: notByTheSystem(system, namespaced) });
  }
  return conditions;
}

function notByTheSystem({ namespaces, users, groups: its }: System, kinds: readonly Kind[]): string {
  const looked = kinds
    .filter((kind) => everywhere.includes(kind))
    .map(({ kind }) => `object.kind == "${kind}"`);
  return [
    ...looked,
    `!(${isIn(namespaces)})`,
    `!(${user} in ${listOf(users)} || ${groups}.exists(group, group in ${listOf(its)}))`,
  ].join(" || ");
}

/** Whether an object is in one of these namespaces. Those of namespaced kinds have theirs filled in before admission. */
function isIn(namespaces: readonly string[]): string {
  return `object.metadata.?namespace.orValue("") in ${listOf(namespaces)}`;
}

function listOf(texts: readonly string[]): string {
  return print(list(texts.map((text) => literal(text))));
}

/** The conditions under which the API server asks a policy: it spares objects that break nothing the rest. */
export function apiServerConditions(policy: AdmissionPolicy): MatchCondition[] {
  const { screening } = policy;
  const screened = screening === undefined ? [] : [{ name: "may-break-a-rule", expression: screening }];
  return [...matchConditions(policy), ...screened];
}
