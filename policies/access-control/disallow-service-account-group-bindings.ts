import { manifests, mitre, page, rbacGoodPractices, rule, subjects, type Subject } from "../../src/author";

const { roleBinding, clusterRoleBinding } = manifests;

const apiGroup = "rbac.authorization.k8s.io";
const roleRef = { apiGroup, kind: "ClusterRole", name: "view" };

/** A binding's subject that is a group. */
function group(name: string): Subject {
  return { apiGroup, kind: "Group", name };
}

export default rule({
  title: "Bindings do not name all service accounts",
  severity: "high",
  why:
    "The group system:serviceaccounts holds every service account, and the one of a namespace those that are made " +
    "there later: each pod gets the permission, the compromised one included.",
  fix: "Bind the role to the service account that needs it.",
  references: [
    rbacGoodPractices("minimize-distribution-of-privileged-tokens"),
    mitre("T1078.001"),
    page(
      "Kubernetes: RBAC, service account permissions",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#service-account-permissions",
    ),
  ],
  recommended: {
    level: "warn",
    because: "some clusters let all accounts of a namespace pull images or resolve names this way",
  },
  target: subjects,
  deny: (subject) =>
    subject.kind === "Group" &&
    (subject.name === "system:serviceaccounts" || subject.name.startsWith("system:serviceaccounts:")),
  message: (subject) => `binding to ${subject.name}`,
  examples: {
    good: [
      roleBinding({ roleRef, subjects: [{ kind: "ServiceAccount", name: "web", namespace: "shop" }] }),
      roleBinding({ roleRef, subjects: [{ apiGroup, kind: "User", name: "system:serviceaccounts" }] }),
      clusterRoleBinding({ roleRef, subjects: [group("system:nodes")] }),
    ],
    bad: [
      clusterRoleBinding({ roleRef, subjects: [group("developers"), group("system:serviceaccounts")] }),
      roleBinding({ roleRef, subjects: [group("system:serviceaccounts:shop")] }),
    ],
  },
});
