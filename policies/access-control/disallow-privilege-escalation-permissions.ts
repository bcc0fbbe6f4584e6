import { coversGroup, manifests, rbacRules, rule, type PolicyRule } from "../../src/author";

const { role, clusterRole } = manifests;

const rbac = "rbac.authorization.k8s.io";

/** Whether a rule is about what the verb impersonate is for. */
function coversIdentities(rule: PolicyRule): boolean {
  return (
    (coversGroup(rule, "") &&
      ["users", "groups", "serviceaccounts", "*"].some((name) => (rule.resources ?? []).includes(name))) ||
    (coversGroup(rule, "authentication.k8s.io") &&
      (rule.resources ?? []).some((name) => /^(\*|uids|userextras(\/[^/]+)?)$/u.test(name)))
  );
}

export default rule({
  title: "Roles do not allow their holders to raise their own privileges",
  severity: "critical",
  why:
    "escalate and bind let a subject grant itself permissions it does not have, and impersonate lets it act " +
    "as anybody else, so each of them is worth as much as cluster-admin.",
  fix: "Remove the verbs escalate, bind and impersonate, or the wildcard that contains them.",
  references: [
    {
      title: "Kubernetes: RBAC good practices, privilege escalation risks",
      url: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks",
    },
  ],
  target: rbacRules,
  deny: (rule) =>
    rule.verbs.includes("impersonate") ||
    (coversGroup(rule, rbac) &&
      ["roles", "clusterroles", "*"].some((resource) => (rule.resources ?? []).includes(resource)) &&
      ["escalate", "bind", "*"].some((verb) => rule.verbs.includes(verb))) ||
    (rule.verbs.includes("*") && coversIdentities(rule)),
  message: (rule) =>
    `${rule.verbs.join(", ")} on ${(rule.resources ?? []).join(", ")} allows privilege escalation`,
  examples: {
    good: [
      role({ apiGroups: [rbac], resources: ["roles"], verbs: ["get", "list"] }),
      role({ apiGroups: ["apps"], resources: ["deployments"], verbs: ["*"] }),
      clusterRole({ apiGroups: ["certificates.k8s.io"], resources: ["signers"], verbs: ["bind"] }),
      clusterRole({ nonResourceURLs: ["/metrics"], verbs: ["*"] }),
    ],
    bad: [
      clusterRole({ apiGroups: [rbac], resources: ["clusterroles"], verbs: ["escalate"] }),
      role({ apiGroups: [rbac], resources: ["roles"], verbs: ["bind"] }),
      role({ apiGroups: [rbac], resources: ["roles"], verbs: ["*"] }),
      clusterRole({ apiGroups: [""], resources: ["users"], verbs: ["impersonate"] }),
      clusterRole({ apiGroups: [""], resources: ["serviceaccounts"], verbs: ["*"] }),
      clusterRole({ apiGroups: ["authentication.k8s.io"], resources: ["userextras/scopes"], verbs: ["*"] }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
    ],
  },
});
