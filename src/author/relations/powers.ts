/**
 * What the tokens of pods may do that gives whoever takes them over the cluster, or much of it.
 */
import { serviceAccount } from "../kinds";
import { accountAsRequester, covers, grantsTo, type Grant, type Request } from "./access";
import { describeObject } from "./describe";
import type { Entry, Inventory } from "./inventory";
import { entriesOf, mapping, text, within } from "./reading";
import { accountOf } from "./relations";

/** Requests that give more than they seem to, by what is said of them. */
const powers: readonly (readonly [what: string, requests: readonly Omit<Request, "namespace">[]])[] = [
  ["do everything", [{ verb: "*", group: "*", resource: "*" }]],
  ["read Secrets", ["get", "list", "watch"].map((verb) => ({ verb, group: "", resource: "secrets" }))],
  ["create pods", [{ verb: "create", group: "", resource: "pods" }]],
  ["run commands in pods", ["create", "get"].map((verb) => ({ verb, group: "", resource: "pods/exec" }))],
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

/** The powers of the token in the pods of an object; none where they hold no token. */
export function powersOf(entry: Entry, inventory: Inventory): readonly Power[] {
  const { pods, namespace = "" } = entry;
  if (pods === undefined) return [];
  const account = accountOf(pods);
  const grants = grantsTo(accountAsRequester(namespace, account), inventory);
  const found = grants.flatMap((grant) => {
    const [first] = powers.find(([, requests]) => requests.some((each) => covers(grant.rule, each))) ?? [];
    return first === undefined ? [] : [{ what: first, grant }];
  });
  return found.length > 0 && holdsToken(entry, account, inventory) ? found : [];
}

/**
 * Whether the pods get a token for the API server: they may say so themselves, or else their account does, or else they do;
 * and they may take one as a volume all the same.
 */
function holdsToken(entry: Entry, name: string, inventory: Inventory): boolean {
  return takesToken(entry) || isGivenToken(entry, name, inventory);
}

/** Whether a volume holds a token; one for another audience is none for the API server. */
function takesToken({ pods }: Entry): boolean {
  return entriesOf(pods?.spec["volumes"]).some(([, volume]) =>
    entriesOf(within(volume, "projected")["sources"]).some(([, { serviceAccountToken: token }]) => {
      return token !== undefined && text(mapping(token)["audience"]) === "";
    }),
  );
}

function isGivenToken({ pods, namespace }: Entry, name: string, inventory: Inventory): boolean {
  const own = pods?.spec["automountServiceAccountToken"];
  if (typeof own === "boolean") return own;
  const reference = { group: "", kind: serviceAccount.kind, namespace, name };
  const accounts = name === "default" ? inventory.named(reference) : inventory.find(reference);
  return accounts.every(({ object }) => mapping(object)["automountServiceAccountToken"] !== false);
}

/** What grants a power, such as `ClusterRoleBinding readers to ClusterRole reader`. */
export function describeGrant({ binding }: Grant): string {
  const role = within(binding.object, "roleRef");
  return `${describeObject(binding)} to ${text(role["kind"])} ${text(role["name"])}`;
}
