import { allows, granted, manifests, mitre, nsa, page, rbacRules, rule, writing } from "../../src/author";

const { role, clusterRole } = manifests;

const rbac = "rbac.authorization.k8s.io";
const bindings = { group: rbac, resources: ["rolebindings", "clusterrolebindings"], verbs: writing };

export default rule({
  title: "Roles do not write bindings",
  severity: "high",
  why:
    "Whoever writes bindings decides who holds which permissions: a second account of an intruder gets all that " +
    "the first one has, and those who could stop it lose theirs.",
  fix: "Keep bindings in version control, and let one deployer apply them.",
  references: [
    mitre("T1098.006"),
    nsa("rbac"),
    page(
      "Kubernetes: RBAC, restrictions on role binding creation or update",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#restrictions-on-role-binding-creation-or-update",
    ),
  ],
  recommended: {
    level: "warn",
    because: "installers and operators bind roles for what they install, and each is to be known",
  },
  target: rbacRules,
  deny: (rule) => allows(rule, bindings),
  message: (rule) => `allows ${granted(rule, bindings)}`,
  examples: {
    good: [
      role({ apiGroups: [rbac], resources: ["rolebindings"], verbs: ["get", "list", "watch"] }),
      role({ apiGroups: [rbac], resources: ["roles"], verbs: ["create"] }),
    ],
    bad: [
      role({ apiGroups: [rbac], resources: ["rolebindings"], verbs: ["create"] }),
      role({ apiGroups: [rbac], resources: ["rolebindings"], resourceNames: ["team"], verbs: ["patch"] }),
      clusterRole({ apiGroups: [rbac], resources: ["clusterrolebindings"], verbs: ["get", "update"] }),
      clusterRole({ apiGroups: [rbac], resources: ["*"], verbs: ["deletecollection"] }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
    ],
  },
});
