import {
  bindings,
  eachOf,
  manifests,
  page,
  rbacGoodPractices,
  relations,
  roles,
  rule,
  serviceAccount,
  workloads,
  type PolicyRule,
  type ServiceAccount,
} from "../../src/author";

const { describeGrant, powersOf } = relations;

const containers = [{ name: "app", image: "nginx:1.27.0" }];
const web = manifests.deployment({ containers, serviceAccountName: "web" });
const apiGroup = "rbac.authorization.k8s.io";
const account = { kind: "ServiceAccount", name: "web", namespace: "shop" };

function bound(subject: object, ...rules: PolicyRule[]): ReturnType<typeof manifests.pod> {
  const roleRef = { apiGroup, kind: "Role", name: "reader" };
  const subjects = [subject as typeof account];
  return manifests.set(manifests.role(...rules), manifests.roleBinding({ roleRef, subjects }));
}

function named(automountServiceAccountToken?: boolean): ReturnType<typeof manifests.pod> {
  return manifests.of<ServiceAccount>(serviceAccount, { automountServiceAccountToken });
}

const secrets = { apiGroups: [""], resources: ["secrets"], verbs: ["get"] };

export default rule({
  title: "Pods hold no token with power over the cluster",
  severity: "high",
  why:
    "Whoever takes over one container has the token of its service account: with it Secrets are read, pods run on any " +
    "node, and permissions given to whom one likes.",
  fix: "Grant the service account no more than it needs, or set automountServiceAccountToken: false on pods that need none.",
  references: [
    rbacGoodPractices("minimize-distribution-of-privileged-tokens"),
    page(
      "Kubernetes: RBAC good practices, privilege escalation risks",
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks",
    ),
  ],
  recommended: {
    level: "audit",
    because: "operators need such tokens, and are to be reviewed rather than stopped",
  },
  notAtAdmission: "the power of a token comes of roles and bindings, which may arrive after the pods",
  target: eachOf(workloads, { reads: [serviceAccount, ...roles, ...bindings] }),
  deny: (entry, { inventory }) => powersOf(entry, inventory).length > 0,
  message: (entry, { inventory }) => [
    ...new Set(
      powersOf(entry, inventory).map(
        ({ what, grant }) => `the token of the pods may ${what}, by ${describeGrant(grant)}`,
      ),
    ),
  ],
  related: (entry, { inventory }) => powersOf(entry, inventory).map(({ grant }) => grant.binding),
  examples: {
    good: [
      manifests.set(web, named(), bound(account, { ...secrets, resources: ["configmaps"] })),
      manifests.set(web, named(), bound(account, { ...secrets, resourceNames: ["web"] })),
      manifests.set(web, named(false), bound(account, secrets)),
      manifests.set(web, named(), bound({ ...account, name: "api" }, secrets)),
    ],
    bad: [
      manifests.set(web, named(), bound(account, secrets)),
      manifests.set(
        web,
        named(),
        bound({ apiGroup, kind: "Group", name: "system:serviceaccounts:shop" }, secrets),
      ),
      manifests.set(
        manifests.deployment({ containers, serviceAccountName: "web", automountServiceAccountToken: true }),
        named(false),
        bound(account, { apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
      ),
      manifests.set(
        web,
        named(),
        bound(account, { apiGroups: [""], resources: ["pods/exec"], verbs: ["create"] }),
      ),
    ],
  },
});
