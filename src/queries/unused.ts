import {
  clusterRole,
  configMap,
  persistentVolumeClaim,
  query,
  relations,
  roles,
  secret,
  serviceAccount,
  statefulSet,
} from "../author";

const {
  binding,
  claiming,
  configuring,
  copying,
  entriesOf,
  granting,
  holding,
  isClaimOfTemplate,
  isMadeByCluster,
  labelSelector,
  mapping,
  mounting,
  naming,
  pulling,
  running,
  selects,
  serving,
  storing,
  textMap,
  within,
} = relations;
type Entry = relations.Entry;
type Inventory = relations.Inventory;

const uses = [
  mounting,
  pulling,
  holding,
  serving,
  storing,
  claiming,
  copying,
  configuring,
  naming,
  running,
  binding,
  granting,
];

export default query({
  title: "Configuration, accounts, claims and roles that nothing uses",
  why:
    "What nobody uses is forgotten, and a forgotten Secret or role is a risk. Programs that read through the API and resources " +
    "of other extensions than the usual may use one all the same. What has an owner, what Kubernetes makes itself, and tokens for use from outside are " +
    "left out.",
  kinds: [
    ...new Set([
      ...[configMap, secret, serviceAccount, persistentVolumeClaim, statefulSet],
      ...roles,
      ...uses.flatMap(({ from = [] }) => from),
    ]),
  ],
  columns: { namespace: "text", kind: "text", name: "text" },
  rows: ({ objects }) => {
    return objects
      .all(configMap, secret, serviceAccount, persistentVolumeClaim, ...roles)
      .filter((entry) => !isOfSystem(entry) && uses.every((each) => objects.to(entry, each).length === 0))
      .filter((entry) => !isAggregated(entry, objects))
      .filter((entry) => !isClaimOfTemplate(entry, objects))
      .map(({ namespace, kind, name }) => ({ namespace, kind, name }));
  },
  example: {
    manifests: `
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  containers: [{ name: app, image: web:1, envFrom: [{ configMapRef: { name: used } }] }]
---
apiVersion: v1
kind: ConfigMap
metadata: { name: used, namespace: shop }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: used, namespace: bank }
---
apiVersion: v1
kind: Secret
metadata: { name: old, namespace: shop }
`,
    rows: [
      { namespace: "bank", kind: "ConfigMap", name: "used" },
      { namespace: "shop", kind: "Secret", name: "old" },
    ],
  },
});

/** Whether Kubernetes or a program made it and looks after it. */
function isOfSystem(entry: Entry): boolean {
  const { object, kind, name } = entry;
  const { labels, annotations, ownerReferences } = within(object, "metadata");
  const isOwned = entriesOf(ownerReferences).length > 0;
  const isMadeByKubernetes =
    (kind === serviceAccount.kind && name === "default") ||
    isMadeByCluster(entry) ||
    name.startsWith("system:") ||
    mapping(labels)["kubernetes.io/bootstrapping"] !== undefined;
  const isForOutside = mapping(annotations)["kubernetes.io/service-account.name"] !== undefined;
  return isOwned || isMadeByKubernetes || isForOutside || name.startsWith("sh.helm.release.v1.");
}

/** Whether a ClusterRole is part of others: of those at hand, or of those that are built in. */
function isAggregated({ object, kind }: Entry, objects: Inventory): boolean {
  if (kind !== clusterRole.kind) return false;
  const labels = textMap(within(object, "metadata")["labels"]);
  if (Object.keys(labels).some((label) => label.startsWith("rbac.authorization.k8s.io/aggregate-to-")))
    return true;
  const selectors = objects
    .all(clusterRole)
    .flatMap((each) => entriesOf(within(each.object, "aggregationRule")["clusterRoleSelectors"]));
  return selectors.some(([, selector]) => selects(labelSelector(selector), { labels }));
}
