import { manifests, mitre, nsa, rbacGoodPractices, rule, subjects } from "../../src/author";

const { roleBinding, clusterRoleBinding } = manifests;

const apiGroup = "rbac.authorization.k8s.io";
const roleRef = { apiGroup, kind: "ClusterRole", name: "view" };
const everybody = { apiGroup, kind: "Group", name: "system:authenticated" };

export default rule({
  title: "Bindings do not name everybody who is signed in",
  severity: "high",
  why:
    "Every user and every service account is in the group system:authenticated, and where a cloud signs people in, " +
    "that can be anybody who has an account there.",
  fix: "Bind the role to the groups or service accounts that need it.",
  references: [rbacGoodPractices("least-privilege"), nsa("rbac"), mitre("T1078.001")],
  recommended: {
    level: "deny",
    because: "what everybody may do, such as look up the API, is bound by Kubernetes itself",
  },
  target: subjects,
  deny: (subject) => subject.kind === "Group" && subject.name === "system:authenticated",
  message: (subject) => `binding to ${subject.name}`,
  examples: {
    good: [
      clusterRoleBinding({ roleRef, subjects: [{ apiGroup, kind: "Group", name: "developers" }] }),
      roleBinding({ roleRef, subjects: [{ apiGroup, kind: "User", name: "system:authenticated" }] }),
    ],
    bad: [
      clusterRoleBinding({ roleRef, subjects: [everybody] }),
      roleBinding({ roleRef, subjects: [{ apiGroup, kind: "Group", name: "developers" }, everybody] }),
    ],
  },
});
