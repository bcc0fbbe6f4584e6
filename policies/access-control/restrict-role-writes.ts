import { allows, granted, manifests, mitre, nsa, page, rbacRules, rule, writing } from "../../src/author";

const { role, clusterRole } = manifests;

const rbac = "rbac.authorization.k8s.io";
const roles = { group: rbac, resources: ["roles", "clusterroles"], verbs: writing };

export default rule({
  title: "Roles do not write roles",
  severity: "high",
  why:
    "Whoever writes roles hands on every permission that they hold, to everybody who is bound to the role, and " +
    "keeps a way back in after their own access is taken away.",
  fix: "Keep roles in version control, and let one deployer apply them.",
  references: [
    mitre("T1098.006"),
    nsa("rbac"),
    page(
      "Kubernetes: RBAC, restrictions on role creation or update",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#restrictions-on-role-creation-or-update",
    ),
  ],
  recommended: {
    level: "warn",
    because: "installers and operators write roles for what they install, and each is to be known",
  },
  target: rbacRules,
  deny: (rule) => allows(rule, roles),
  message: (rule) => `allows ${granted(rule, roles)}`,
  examples: {
    good: [
      role({ apiGroups: [rbac], resources: ["roles"], verbs: ["get", "list", "watch"] }),
      role({ apiGroups: [rbac], resources: ["rolebindings"], verbs: ["create"] }),
    ],
    bad: [
      role({ apiGroups: [rbac], resources: ["roles"], verbs: ["create"] }),
      clusterRole({ apiGroups: [rbac], resources: ["clusterroles"], verbs: ["get", "patch"] }),
      clusterRole({
        apiGroups: [rbac],
        resources: ["clusterroles"],
        resourceNames: ["a"],
        verbs: ["update"],
      }),
      clusterRole({ apiGroups: [rbac], resources: ["*"], verbs: ["delete"] }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
    ],
  },
});
