/**
 * Which traffic of pods NetworkPolicies restrict.
 */
import {
  adminNetworkPolicy,
  calicoGlobalNetworkPolicy,
  calicoNetworkPolicy,
  ciliumClusterwideNetworkPolicy,
  ciliumNetworkPolicy,
  networkPolicy,
  type Kind,
} from "../kinds";
import { Undecided, type Entry, type Inventory } from "./inventory";
import { entriesOf } from "./reading";
import { directionsOf, isolating, policySelector, specOf } from "./relations";

/** The kinds of policies on traffic, of which only NetworkPolicies are understood here. */
export const trafficPolicies: readonly Kind[] = [
  networkPolicy,
  ciliumNetworkPolicy,
  ciliumClusterwideNetworkPolicy,
  calicoNetworkPolicy,
  calicoGlobalNetworkPolicy,
  adminNetworkPolicy,
];

/**
 * The directions of these in which no NetworkPolicy restricts the traffic of pods, where that is sure. Pods in the network
 * of their node are out of reach of policies, and have none.
 *
 * @throws Undecided
 */
export function openDirections(
  entry: Entry,
  directions: readonly string[],
  inventory: Inventory,
): readonly string[] {
  if (entry.pods === undefined || entry.pods.spec["hostNetwork"] === true) return [];
  const policies = inventory.to(entry, isolating);
  const open = directions.filter(
    (direction) => !policies.some(({ from }) => directionsOf(specOf(from)).includes(direction)),
  );
  if (open.length > 0) assertPolicies(entry.namespace, inventory);
  return open;
}

/** Whether a policy denies all traffic of a direction in its namespace that no other policy allows. */
export function deniesByDefault(policy: Entry, direction: string): boolean {
  const spec = specOf(policy);
  const rules = spec[direction.toLowerCase()];
  return (
    policySelector(spec)?.length === 0 &&
    directionsOf(spec).includes(direction) &&
    entriesOf(rules).length === 0
  );
}

/**
 * The directions of these that no policy of a namespace denies by default, where that is sure.
 *
 * @throws Undecided
 */
export function undeniedDirections(
  namespace: string,
  directions: readonly string[],
  inventory: Inventory,
): readonly string[] {
  const policies = inventory.in(namespace, networkPolicy);
  const undenied = directions.filter(
    (direction) => !policies.some((policy) => deniesByDefault(policy, direction)),
  );
  if (undenied.length > 0) assertPolicies(namespace, inventory);
  return undenied;
}

const ofOthers = trafficPolicies.filter((kind) => kind !== networkPolicy);
const ofCluster = ofOthers.filter(({ namespaced }) => !namespaced);
const ofNamespaces = ofOthers.filter(({ namespaced }) => namespaced);

function assertPolicies(namespace: string | undefined, inventory: Inventory): void {
  const [other] = [...inventory.all(...ofCluster), ...inventory.in(namespace, ...ofNamespaces)];
  if (other !== undefined) {
    throw new Undecided("restrict traffic in a way that only their controllers understand", other.kind);
  }
  inventory.assertAll(namespace, networkPolicy);
}
