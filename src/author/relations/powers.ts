/**
 * What the tokens of pods may do that gives whoever takes them over the cluster, or much of it.
 */
import { serviceAccount } from "../kinds";
import {
  accountAsRequester,
  covers,
  grantsTo,
  rolesInPart,
  type Grant,
  type Request,
  type Requester,
} from "./access";
import { describeObject } from "./describe";
import type { Entry, Inventory, Reference } from "./inventory";
import { entriesOf, mapping, text, within } from "./reading";
import { accountOf } from "./relations";

/** Requests that give more than they seem to, by what is said of them. */
const powers: readonly (readonly [what: string, requests: readonly Omit<Request, "namespace">[]])[] = [
  ["do everything", [{ verb: "*", group: "*", resource: "*" }]],
  ["read Secrets", ["get", "list", "watch"].map((verb) => ({ verb, group: "", resource: "secrets" }))],
  [
    "create pods",
    [
      ...["pods", "replicationcontrollers"].map((resource) => ({ verb: "create", group: "", resource })),
      ...["deployments", "statefulsets", "daemonsets", "replicasets"].map((resource) => ({
        verb: "create",
        group: "apps",
        resource,
      })),
      ...["jobs", "cronjobs"].map((resource) => ({ verb: "create", group: "batch", resource })),
    ],
  ],
  [
    "run commands in pods",
    [
      ...["pods/exec", "nodes/proxy"].flatMap((resource) =>
        ["create", "get"].map((verb) => ({ verb, group: "", resource })),
      ),
      ...["patch", "update"].map((verb) => ({ verb, group: "", resource: "pods/ephemeralcontainers" })),
    ],
  ],
  ["make tokens", [{ verb: "create", group: "", resource: "serviceaccounts/token" }]],
  [
    "impersonate others",
    ["users", "groups", "serviceaccounts"].map((resource) => ({
      verb: "impersonate",
      group: "",
      resource,
    })),
  ],
  [
    "give itself permissions",
    ["escalate", "bind"].flatMap((verb) =>
      ["roles", "clusterroles"].map((resource) => ({
        verb,
        group: "rbac.authorization.k8s.io",
        resource,
      })),
    ),
  ],
];

/** A power of a token, and what grants it. */
export interface Power {
  readonly what: string;
  readonly grant: Grant;
}

/**
 * The powers of the token in the pods of an object, none only where that is sure: they hold no token, or all that it may
 * do is known.
 *
 * @throws Undecided
 */
export function powersOf(entry: Entry, inventory: Inventory): readonly Power[] {
  const found = powersGranted(requesterOf(entry), inventory);
  if (found.length > 0) return holdsToken(entry, inventory) ? found : [];
  for (const role of unknownRolesOf(entry, inventory)) inventory.assertAll(role.namespace, role);
  return [];
}

/** The powers of one who asks, worked out once for all pods with one account. */
function powersGranted(requester: Requester, inventory: Inventory): readonly Power[] {
  const known = inventory.derived(knownPowers);
  const key = JSON.stringify(requester);
  const found =
    known.get(key) ??
    grantsTo(requester, inventory).flatMap((grant) => {
      const [what] = powers.find(([, requests]) => requests.some((each) => covers(grant.rule, each))) ?? [];
      return what === undefined ? [] : [{ what, grant }];
    });
  known.set(key, found);
  return found;
}

function knownPowers(): Map<string, readonly Power[]> {
  return new Map();
}

/** The roles that the token in the pods of an object has, and of which something may be elsewhere. */
export function unknownRolesOf(entry: Entry, inventory: Inventory): readonly Reference[] {
  const roles = rolesInPart(requesterOf(entry), inventory);
  return roles.length > 0 && holdsToken(entry, inventory) ? roles : [];
}

/** Pods as those who ask by their token. */
function requesterOf({ pods, namespace = "" }: Entry): Requester {
  return accountAsRequester(namespace, pods === undefined ? "" : accountOf(pods));
}

/**
 * Whether the pods get a token for the API server: they may say so themselves, or else their account does, or else they do;
 * and they may take one as a volume all the same.
 */
function holdsToken(entry: Entry, inventory: Inventory): boolean {
  return takesToken(entry) || isGivenToken(entry, inventory);
}

/** Whether a volume holds a token; one for another audience is none for the API server. */
function takesToken({ pods }: Entry): boolean {
  return entriesOf(pods?.spec["volumes"]).some(([, volume]) =>
    entriesOf(within(volume, "projected")["sources"]).some(([, { serviceAccountToken: token }]) => {
      return token !== undefined && text(mapping(token)["audience"]) === "";
    }),
  );
}

function isGivenToken({ pods, namespace }: Entry, inventory: Inventory): boolean {
  if (pods === undefined) return false;
  const own = pods.spec["automountServiceAccountToken"];
  if (typeof own === "boolean") return own;
  const name = accountOf(pods);
  const reference = { group: "", kind: serviceAccount.kind, namespace, name };
  const accounts = name === "default" ? inventory.named(reference) : inventory.find(reference);
  return accounts.every(({ object }) => mapping(object)["automountServiceAccountToken"] !== false);
}

/** What grants a power, such as `ClusterRoleBinding readers to ClusterRole reader`. */
export function describeGrant({ binding }: Grant): string {
  const role = within(binding.object, "roleRef");
  return `${describeObject(binding)} to ${text(role["kind"])} ${text(role["name"])}`;
}
