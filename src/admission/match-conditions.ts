/**
 * The conditions under which a policy looks at a request.
 */
import { binary, list, literal, method, name, not, select } from "../compiler/expression";
import { print } from "../compiler/print";
import type { AdmissionPolicy } from "./policy";

/** A condition under which a policy looks at a request. */
export interface MatchCondition {
  readonly name: string;
  /** True for a request that the policy looks at. Cannot use variables. */
  readonly expression: string;
}

/**
 * When it starts, the API server writes the roles of Kubernetes itself, and ends if it cannot. Its group tells it from
 * whoever may impersonate users of any name, but not these.
 */
const notByTheApiServer: MatchCondition = {
  name: "not-by-the-api-server",
  expression:
    'request.?userInfo.?username.orValue("") != "system:apiserver" || ' +
    '!("system:masters" in request.?userInfo.?groups.orValue([]))',
};

/**
 * The conditions under which every policy looks at a request. None is on `deletionTimestamp`: server-side apply can create
 * an object that has one, and a finalizer keeps an object in effect while it is being deleted. The ratchet lets the
 * finalizers of old offenders go.
 */
const always = [notByTheApiServer];

/** The conditions under which a policy looks at a request. */
export function matchConditions({
  kinds,
  leftOut,
}: Pick<AdmissionPolicy, "kinds" | "leftOut">): MatchCondition[] {
  if (leftOut.length === 0 || !kinds.some(({ namespaced }) => namespaced)) return always;
  // Cluster-scoped objects have no namespace; those of other kinds have theirs filled in before admission.
  const metadata = select(name("object"), "metadata", false);
  const namespace = method(select(metadata, "namespace", true), "orValue", literal(""));
  const isLeftOut = binary("in", namespace, list(leftOut.map((each) => literal(each))));
  return [...always, { name: "namespace-not-left-out", expression: print(not(isLeftOut)) }];
}

/** The conditions under which the API server asks a policy: it spares objects that break nothing the rest. */
export function apiServerConditions(policy: AdmissionPolicy): MatchCondition[] {
  const { screening } = policy;
  const screened = screening === undefined ? [] : [{ name: "may-break-a-rule", expression: screening }];
  return [...matchConditions(policy), ...screened];
}
