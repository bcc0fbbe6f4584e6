import { bindings, query, relations, roles } from "../author";
import { resourceOf, type Resource } from "./resources";

const { covers, everyGrant, granting, describeObject, text, textsOf } = relations;
type Grant = relations.Grant;

export default query({
  title: "Who may do something by RBAC",
  why:
    "The verb and the resource are as RBAC has them: `get secrets`, `create pods/exec`, `delete deployments.apps`. A right " +
    "comes of one rule of a role, never of two together. With -n it is asked who may in that namespace, otherwise who may in " +
    "any. The group system:masters may do everything, by no role.",
  kinds: [...roles, ...bindings],
  columns: { subject: "text", in: "text", only: "list", binding: "text", role: "text", path: "path" },
  arguments: { verb: "such as get", resource: "such as secrets, pods/exec or deployments.apps" },
  rows: ({ objects, given, namespace, note }) => {
    for (const { found, reference } of objects.links(granting)) {
      if (found.length > 0 || reference.name === "cluster-admin") continue;
      note(`${describeObject(reference)} is granted, but not among the objects: what it allows is not known`);
    }
    const resource = resourceOf(given.resource);
    return everyGrant(objects)
      .filter((grant) => isIn(grant, resource, namespace) && allows(grant, given.verb, resource))
      .map((grant) => {
        const subject = subjectOf(grant);
        const binding = describeObject(grant.binding);
        const role = describeObject(grant.role);
        return {
          subject,
          in: grant.namespace ?? "everywhere",
          only: textsOf(grant.rule.resourceNames).toSorted(),
          binding,
          role,
          path: [subject, binding, role],
        };
      });
  },
  example: {
    manifests: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: reader, namespace: shop }
rules: [{ apiGroups: [""], resources: [secrets], resourceNames: [db], verbs: [get] }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: readers, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader }
subjects: [{ kind: ServiceAccount, name: web }, { kind: User, name: ann, apiGroup: rbac.authorization.k8s.io }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: writer, namespace: shop }
rules:
  - { apiGroups: [""], resources: [secrets], verbs: [list] }
  - { apiGroups: [""], resources: [configmaps], verbs: [get] }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: writers, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: writer }
subjects: [{ kind: User, name: bob, apiGroup: rbac.authorization.k8s.io }]
`,
    given: { verb: "get", resource: "secrets" },
    rows: ["ServiceAccount shop/web", "User ann"].map((subject) => ({
      subject,
      in: "shop",
      only: ["db"],
      binding: "RoleBinding shop/readers",
      role: "Role shop/reader",
      path: [subject, "RoleBinding shop/readers", "Role shop/reader"],
    })),
  },
});

/** Whether a grant holds where it is asked about. */
function isIn({ namespace: its }: Grant, { namespaced }: Resource, namespace: string | undefined): boolean {
  if (its === undefined) return true;
  return namespaced && (namespace === undefined || namespace === its);
}

/** Whether the rule of a grant allows it, if only for the objects that it names. */
function allows({ rule }: Grant, verb: string, { group, resource }: Resource): boolean {
  // Such requests name no object.
  const isNameless = verb === "deletecollection" || (verb === "create" && !resource.includes("/"));
  const all = isNameless ? rule : { ...rule, resourceNames: [] };
  return covers(all, { verb, group, resource });
}

function subjectOf({ subject: { kind, name, namespace }, binding }: Grant): string {
  const isAccount = kind === "ServiceAccount";
  return describeObject({
    kind,
    name,
    namespace: isAccount ? text(namespace) || binding.namespace : undefined,
  });
}
