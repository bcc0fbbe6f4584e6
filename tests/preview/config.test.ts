import { Pack } from "./pack";
import { packFolder, removePackFolders } from "../support/pack-folder";
import { deploymentOf, serviceOf } from "./resources";

let pack: Pack;
beforeAll(async () => {
  pack = await Pack.started(packFolder({}));
}, 60_000);
afterAll(async () => {
  await pack.stop();
  removePackFolders();
});

const image = deploymentOf([{ name: "app", image: "nginx:1.27.0" }]);
const binding = {
  apiVersion: "rbac.authorization.k8s.io/v1",
  kind: "ClusterRoleBinding",
  metadata: { name: "readers" },
  roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "cluster-admin" },
};

interface Case {
  what: string;
  policy: string;
  config: object;
  props: { apiVersion: string; kind: string };
  denied: string[];
}

test.each<Case>([
  {
    what: "the default holds where nothing is configured",
    policy: "restrict-cluster-admin-bindings",
    config: {},
    props: binding,
    denied: ["binding to the ClusterRole cluster-admin"],
  },
  {
    what: "a configured value takes the place of the default",
    policy: "restrict-cluster-admin-bindings",
    config: { roles: ["admin"] },
    props: binding,
    denied: [],
  },
  {
    what: "a configured value can deny what the default allows",
    policy: "require-immutable-images",
    config: { patterns: ["^sha-[0-9a-f]+$"] },
    props: image,
    denied: ["container app has the image nginx:1.27.0, which can change"],
  },
  {
    what: "a setting that does not exist",
    policy: "require-immutable-images",
    config: { pattern: ["^sha-"] },
    props: image,
    denied: [
      "could not be checked: the policy has no setting pattern, only patterns, moving; correct its configuration",
    ],
  },
  {
    what: "a setting of a rule that has none",
    policy: "restrict-load-balancers",
    config: { allowed: ["web"] },
    props: { apiVersion: "v1", kind: "Service", ...serviceOf({}) },
    denied: ["could not be checked: the policy has no setting allowed; correct its configuration"],
  },
  {
    what: "a value of the wrong type",
    policy: "require-immutable-images",
    config: { patterns: "^sha-" },
    props: image,
    denied: ["could not be checked: the setting patterns must be a list of strings"],
  },
  {
    what: "a list of the wrong type",
    policy: "require-immutable-images",
    config: { patterns: [1] },
    props: image,
    denied: ["could not be checked: the setting patterns must be a list of strings"],
  },
  {
    what: "a pattern that RE2 does not know",
    policy: "require-immutable-images",
    config: { patterns: ["(?=sha)"] },
    props: image,
    denied: [expect.stringMatching(/^could not be checked: the setting patterns: \(\?=sha\): /u) as string],
  },
  {
    what: "a wrong setting is of no concern to other kinds",
    policy: "require-immutable-images",
    config: { patterns: "^sha-" },
    props: binding,
    denied: [],
  },
])("$what ($policy)", async ({ policy, config, props, denied }) => {
  await pack.configure({ [policy]: config });

  const { diagnostics } = await pack.analyze({ type: `kubernetes:${props.apiVersion}:${props.kind}`, props });

  const own = diagnostics.filter((diagnostic) => diagnostic.policy === policy);
  expect(own.map(({ message }) => message)).toEqual(denied);
});
