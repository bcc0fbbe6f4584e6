import { manifests, type PodSpec } from "../../../src/author";
import { table } from "../table";

const containers = [{ name: "app", image: "nginx:1.27.3" }];
type Account = Pick<PodSpec, "serviceAccount" | "serviceAccountName">;

/** What the API server reads as the account `web`, and what it reads as the account `default` or as none. */
const accounts: { readonly keeps: readonly Account[]; readonly breaks: readonly Account[] } = {
  keeps: [
    { serviceAccountName: "web" },
    { serviceAccount: "web" },
    { serviceAccountName: "web", serviceAccount: "default" },
    { serviceAccountName: "", serviceAccount: "web" },
  ],
  breaks: [
    {},
    { serviceAccountName: "default" },
    { serviceAccount: "default" },
    { serviceAccountName: "default", serviceAccount: "web" },
    { serviceAccountName: "", serviceAccount: "" },
  ],
};

export const aliases = [
  table(
    "disallow-token-automount",
    (account: Account) =>
      manifests.deployment({ automountServiceAccountToken: true, ...account, containers }),
    accounts,
  ),
  table(
    "disallow-default-service-account",
    (account: Account) => manifests.deployment({ ...account, containers }),
    accounts,
  ),
];
