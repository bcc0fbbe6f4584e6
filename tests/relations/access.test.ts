/** Who may do what, as the authorizer of the API server decides. */
import type { KubernetesObject } from "../../src/author";
import {
  accountAsRequester,
  everyGrant,
  grantsOf,
  Inventory,
  whoCan,
  type Request,
} from "../../src/author/relations";
import { object } from "../support/relations";

const readSecrets: Request = { verb: "get", group: "", resource: "secrets", namespace: "shop" };
const core = { apiGroups: [""] };

function role(place: string, ...rules: object[]): KubernetesObject {
  return object(place, { rules });
}

function bound(place: string, roleRef: string, ...subjects: object[]): KubernetesObject {
  const [kind, name] = roleRef.split(" ");
  return object(place, { roleRef: { kind, name }, subjects });
}

const ann = { kind: "User", name: "ann" };
const secrets = { ...core, resources: ["secrets"], verbs: ["get"] };

const cases: readonly (readonly [
  why: string,
  objects: KubernetesObject[],
  request: Partial<Request>,
  who: string[],
])[] = [
  [
    "a Role in its namespace",
    [role("Role shop/r", secrets), bound("RoleBinding shop/b", "Role r", ann)],
    {},
    ["ann"],
  ],
  [
    "no Role in another",
    [role("Role other/r", secrets), bound("RoleBinding other/b", "Role r", ann)],
    {},
    [],
  ],
  [
    "a ClusterRole in the namespace of its binding",
    [role("ClusterRole r", secrets), bound("RoleBinding shop/b", "ClusterRole r", ann)],
    {},
    ["ann"],
  ],
  [
    "no RoleBinding for all namespaces at once",
    [role("ClusterRole r", secrets), bound("RoleBinding shop/b", "ClusterRole r", ann)],
    { namespace: undefined },
    [],
  ],
  [
    "a ClusterRoleBinding everywhere",
    [role("ClusterRole r", secrets), bound("ClusterRoleBinding b", "ClusterRole r", ann)],
    { namespace: undefined },
    ["ann"],
  ],
  [
    "no ClusterRole for a Role of the same name",
    [role("ClusterRole r", secrets), bound("RoleBinding shop/b", "Role r", ann)],
    {},
    [],
  ],
  [
    "two rules are not one permission",
    [
      role("Role shop/r", { ...secrets, verbs: ["list"] }, { ...secrets, resources: ["pods"] }),
      bound("RoleBinding shop/b", "Role r", ann),
    ],
    {},
    [],
  ],
  [
    "another group of the API",
    [role("Role shop/r", { ...secrets, apiGroups: ["apps"] }), bound("RoleBinding shop/b", "Role r", ann)],
    {},
    [],
  ],
  [
    "wildcards",
    [
      role("Role shop/r", { apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
      bound("RoleBinding shop/b", "Role r", ann),
    ],
    {},
    ["ann"],
  ],
  [
    "a subresource is no resource",
    [
      role("Role shop/r", { ...core, resources: ["pods"], verbs: ["*"] }),
      bound("RoleBinding shop/b", "Role r", ann),
    ],
    { verb: "create", resource: "pods/exec" },
    [],
  ],
  [
    "a subresource of every resource",
    [
      role("Role shop/r", { ...core, resources: ["*/exec"], verbs: ["create"] }),
      bound("RoleBinding shop/b", "Role r", ann),
    ],
    { verb: "create", resource: "pods/exec" },
    ["ann"],
  ],
  [
    "a wildcard in a name is a name",
    [
      role("Role shop/r", { ...core, resources: ["pods/*"], verbs: ["create"] }),
      bound("RoleBinding shop/b", "Role r", ann),
    ],
    { verb: "create", resource: "pods/exec" },
    [],
  ],
  [
    "one object by its name",
    [role("Role shop/r", { ...secrets, resourceNames: ["db"] }), bound("RoleBinding shop/b", "Role r", ann)],
    { name: "db" },
    ["ann"],
  ],
  [
    "and no other",
    [role("Role shop/r", { ...secrets, resourceNames: ["db"] }), bound("RoleBinding shop/b", "Role r", ann)],
    { name: "web" },
    [],
  ],
  [
    "nor all of them",
    [role("Role shop/r", { ...secrets, resourceNames: ["db"] }), bound("RoleBinding shop/b", "Role r", ann)],
    {},
    [],
  ],
  [
    "cluster-admin, which is built in",
    [bound("ClusterRoleBinding b", "ClusterRole cluster-admin", ann)],
    {},
    ["ann"],
  ],
  [
    "an aggregated role has the rules of its parts",
    [
      object("ClusterRole all", {
        aggregationRule: { clusterRoleSelectors: [{ matchLabels: { in: "all" } }] },
      }),
      object("ClusterRole part", { metadata: { labels: { in: "all" } }, rules: [secrets] }),
      bound("ClusterRoleBinding b", "ClusterRole all", ann),
    ],
    {},
    ["ann"],
  ],
  [
    "and not its own, which a controller writes over",
    [
      object("ClusterRole all", {
        aggregationRule: { clusterRoleSelectors: [{ matchLabels: { in: "all" } }] },
        rules: [secrets],
      }),
      bound("ClusterRoleBinding b", "ClusterRole all", ann),
    ],
    {},
    [],
  ],
  [
    "a role that aggregates itself",
    [
      object("ClusterRole all", {
        metadata: { labels: { in: "all" } },
        aggregationRule: { clusterRoleSelectors: [{ matchLabels: { in: "all" } }] },
      }),
      bound("ClusterRoleBinding b", "ClusterRole all", ann),
    ],
    {},
    [],
  ],
];

test.each(cases)("who can: %s", (_, objects, request, who) => {
  const grants = everyGrant(Inventory.of(objects));
  expect(whoCan({ ...readSecrets, ...request }, grants).map(({ subject }) => subject.name)).toEqual(who);
});

test.each([
  ["by name", { kind: "ServiceAccount", name: "web", namespace: "shop" }, true],
  ["in the namespace of the binding, where it names none", { kind: "ServiceAccount", name: "web" }, true],
  ["of another namespace", { kind: "ServiceAccount", name: "web", namespace: "other" }, false],
  ["as the user that it is", { kind: "User", name: "system:serviceaccount:shop:web" }, true],
  ["by the group of all accounts", { kind: "Group", name: "system:serviceaccounts" }, true],
  ["by the group of its namespace", { kind: "Group", name: "system:serviceaccounts:shop" }, true],
  ["by the group of another namespace", { kind: "Group", name: "system:serviceaccounts:other" }, false],
  ["by the group of all who are known", { kind: "Group", name: "system:authenticated" }, true],
  ["by the group of those who are not", { kind: "Group", name: "system:unauthenticated" }, false],
])("a service account has what is granted %s", (_, subject, expected) => {
  const objects = [role("Role shop/r", secrets), bound("RoleBinding shop/b", "Role r", subject)];
  const grants = grantsOf(accountAsRequester("shop", "web"), everyGrant(Inventory.of(objects)));
  expect(grants.length > 0).toBe(expected);
});
