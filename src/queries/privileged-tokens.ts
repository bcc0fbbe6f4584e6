import { bindings, query, relations, roles, serviceAccount } from "../author";

const {
  accountAsRequester,
  accountOf,
  covers,
  entriesOf,
  everyGrant,
  grantsOf,
  mapping,
  describeObject,
  originOf,
  podKinds,
  running,
  shortNameOf,
  within,
} = relations;
type Entry = relations.Entry;
type Grant = relations.Grant;
type Inventory = relations.Inventory;

export default query({
  title: "Pods whose token may take over their namespace or the cluster",
  why:
    "Whoever breaks into a pod has the token that is mounted in it. A row is a right of that token by which more can be " +
    "had, with the binding and the role that give it. Groups of service accounts count.",
  kinds: [serviceAccount, ...roles, ...bindings, ...podKinds],
  columns: {
    namespace: "text",
    workload: "text",
    may: "text",
    in: "text",
    path: "path",
  },
  rows: ({ objects }) => {
    const grants = everyGrant(objects);
    const powers = new Map<string, readonly Power[]>();
    return objects.all(...podKinds).flatMap((entry) => {
      const { pods, namespace = "" } = entry;
      if (pods === undefined || !hasToken(entry, objects)) return [];
      const origin = originOf(entry, objects);
      const account = accountOf(pods);
      const key = `${namespace}/${account}`;
      const its = powers.get(key) ?? powersOf(grantsOf(accountAsRequester(namespace, account), grants));
      powers.set(key, its);
      return its.map(({ may, grant }) => ({
        namespace: origin.namespace,
        workload: shortNameOf(origin),
        may,
        in: grant.namespace ?? "everywhere",
        path: [
          describeObject(origin),
          describeObject({ kind: serviceAccount.kind, namespace, name: account }),
          describeObject(grant.binding),
          grant.role === undefined ? "ClusterRole cluster-admin" : describeObject(grant.role),
        ],
      }));
    });
  },
  example: {
    manifests: `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  template:
    metadata: { labels: { app: web } }
    spec: { serviceAccountName: web, containers: [{ name: app, image: web:1 }] }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: reader, namespace: shop }
rules: [{ apiGroups: [""], resources: [secrets], verbs: [list] }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: readers, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader }
subjects: [{ kind: Group, name: "system:serviceaccounts:shop", apiGroup: rbac.authorization.k8s.io }]
`,
    rows: [
      {
        namespace: "shop",
        workload: "Deployment web",
        may: "read secrets",
        in: "shop",
        path: [
          "Deployment shop/web",
          "ServiceAccount shop/web",
          "RoleBinding shop/readers",
          "Role shop/reader",
        ],
      },
    ],
  },
});

/** Whether a token of the account is in the pods: by the pod, else by its account, else by default; or as a volume. */
function hasToken(entry: Entry, objects: Inventory): boolean {
  const { automountServiceAccountToken: ofPod, volumes } = entry.pods?.spec ?? {};
  const [account] = objects.from(entry, running).flatMap(({ found }) => found);
  const ofAccount = mapping(account?.object)["automountServiceAccountToken"];
  const isProjected = entriesOf(volumes).some(([, volume]) =>
    entriesOf(within(volume, "projected")["sources"]).some(([, source]) => "serviceAccountToken" in source),
  );
  return isProjected || (ofPod ?? ofAccount ?? true) !== false;
}

interface Power {
  readonly may: string;
  readonly grant: Grant;
}

const rbac = "rbac.authorization.k8s.io";

/** What leads to more, each as the requests of which one is enough. */
const powers: readonly (readonly [
  may: string,
  verbs: readonly string[],
  group: string,
  resources: readonly string[],
])[] = [
  ["do everything", ["*"], "*", ["*"]],
  ["read secrets", ["get", "list", "watch"], "", ["secrets"]],
  ["get tokens of accounts", ["create"], "", ["serviceaccounts/token"]],
  ["create pods", ["create"], "", ["pods"]],
  ["run commands in pods", ["create", "get"], "", ["pods/exec", "pods/attach"]],
  ["change the pods of others", ["patch", "update"], "", ["pods/ephemeralcontainers"]],
  ["reach kubelets", ["get", "create"], "", ["nodes/proxy"]],
  ["act as others", ["impersonate"], "", ["users", "groups", "serviceaccounts"]],
  ["bind or escalate roles", ["bind", "escalate"], rbac, ["roles", "clusterroles"]],
  ["create workloads", ["create"], "apps", ["deployments", "daemonsets", "statefulsets", "replicasets"]],
  ["create jobs", ["create"], "batch", ["jobs", "cronjobs"]],
];

/** The rights in grants by which more can be had; those to everything alone, where there are such. */
function powersOf(grants: readonly Grant[]): readonly Power[] {
  return grants.flatMap((grant) => {
    const its = powers.filter(([, verbs, group, resources]) =>
      verbs.some((verb) => resources.some((resource) => covers(grant.rule, { verb, group, resource }))),
    );
    const [first] = its;
    const most = first?.[0] === "do everything" ? [first] : its;
    return most.map(([may]) => ({ may, grant }));
  });
}
