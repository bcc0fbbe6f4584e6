import { bindings, query, relations, roles, serviceAccount } from "../author";

const { describeObject, originOf, podKinds, powersOf, running, shortNameOf, unknownRolesOf } = relations;

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
  rows: ({ objects, note }) =>
    objects.all(...podKinds).flatMap((entry) => {
      const origin = originOf(entry, objects);
      for (const role of unknownRolesOf(entry, objects)) {
        if (objects.named(role).length === 0)
          note(`${describeObject(role)} is granted, but not among the objects: what it allows is not known`);
      }
      return powersOf(entry, objects).map(({ what, grant: { binding, role, namespace } }) => ({
        namespace: origin.namespace,
        workload: shortNameOf(origin),
        may: what,
        in: namespace ?? "everywhere",
        path: [
          describeObject(origin),
          ...objects.from(entry, running).map(({ reference }) => describeObject(reference)),
          describeObject(binding),
          describeObject(role),
        ],
      }));
    }),
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
        may: "read Secrets",
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
