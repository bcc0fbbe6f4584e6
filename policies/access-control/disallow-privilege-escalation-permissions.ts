import {
  allows,
  cis,
  coversGroup,
  manifests,
  mitre,
  nsa,
  rbacGoodPractices,
  rbacRules,
  rule,
  type PolicyRule,
} from "../../src/author";

const { role, clusterRole } = manifests;

const rbac = "rbac.authorization.k8s.io";

const grants = { group: rbac, resources: ["roles", "clusterroles"], verbs: ["escalate", "bind"] };
const accounts = { group: "", resources: ["users", "groups", "serviceaccounts"], verbs: ["impersonate"] };
const identities = {
  group: "authentication.k8s.io",
  resources: ["users", "groups", "serviceaccounts", "nodes", "uids"],
  verbs: ["impersonate"],
};

/** Whether a rule has a verb of impersonation: the old one, or one of those that Kubernetes 1.36 limits to a kind of identity. */
function impersonates(rule: PolicyRule): boolean {
  return rule.verbs.some((verb) => verb === "impersonate" || verb.startsWith("impersonate:"));
}

/** Whether a rule is about extra fields of identities, which are subresources of userextras. */
function coversExtras(rule: PolicyRule): boolean {
  return (
    coversGroup(rule, identities.group) &&
    (rule.resources ?? []).some((resource) => resource.startsWith("userextras"))
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
    rbacGoodPractices("escalate-verb"),
    rbacGoodPractices("bind-verb"),
    rbacGoodPractices("impersonate-verb"),
    cis("5.1.8"),
    nsa("rbac"),
    mitre("T1098.006"),
  ],
  recommended: {
    level: "deny",
    because: "the few operators that need it are worth an approval",
  },
  target: rbacRules,
  deny: (rule) =>
    impersonates(rule) ||
    allows(rule, grants) ||
    allows(rule, accounts) ||
    allows(rule, identities) ||
    (rule.verbs.includes("*") && coversExtras(rule)),
  message: (rule) =>
    `${rule.verbs.join(", ")} on ${(rule.resources ?? []).join(", ")} allows privilege escalation`,
  examples: {
    good: [
      role({ apiGroups: [rbac], resources: ["roles"], verbs: ["get", "list"] }),
      role({ apiGroups: [rbac], resources: ["rolebindings"], verbs: ["bind"] }),
      role({ apiGroups: ["example.com"], resources: ["roles"], verbs: ["bind"] }),
      role({ apiGroups: ["apps"], resources: ["deployments"], verbs: ["*"] }),
      role({ apiGroups: [""], resources: ["pods"], verbs: ["*"] }),
      role({ apiGroups: [""], resources: ["serviceaccounts"], verbs: ["create"] }),
      clusterRole({ apiGroups: ["authentication.k8s.io"], resources: ["tokenreviews"], verbs: ["*"] }),
      clusterRole({ apiGroups: ["example.com"], resources: ["users", "uids"], verbs: ["*"] }),
      clusterRole({ apiGroups: ["certificates.k8s.io"], resources: ["signers"], verbs: ["bind"] }),
      clusterRole({ apiGroups: ["authentication.k8s.io"], resources: ["tokenreviews"], verbs: ["*"] }),
      clusterRole({ apiGroups: ["authentication.k8s.io"], resources: ["userextras/scopes"], verbs: ["get"] }),
      clusterRole({ apiGroups: ["example.com"], resources: ["userextras"], verbs: ["*"] }),
      // Grants nothing without impersonate:user-info or the like.
      clusterRole({ apiGroups: [""], resources: ["pods"], verbs: ["impersonate-on:user-info:get"] }),
      clusterRole({ nonResourceURLs: ["/metrics"], verbs: ["*"] }),
    ],
    bad: [
      clusterRole({ apiGroups: [rbac], resources: ["clusterroles"], verbs: ["escalate"] }),
      role({ apiGroups: [rbac], resources: ["roles"], verbs: ["bind"] }),
      clusterRole({
        apiGroups: [rbac],
        resources: ["clusterroles"],
        resourceNames: ["admin"],
        verbs: ["bind"],
      }),
      role({ apiGroups: [rbac], resources: ["roles"], verbs: ["*"] }),
      clusterRole({ apiGroups: [""], resources: ["users"], verbs: ["impersonate"] }),
      clusterRole({
        apiGroups: [identities.group],
        resources: ["userextras/scopes"],
        verbs: ["impersonate"],
      }),
      clusterRole({ apiGroups: [""], resources: ["serviceaccounts"], verbs: ["*"] }),
      clusterRole({ apiGroups: [identities.group], resources: ["users"], verbs: ["impersonate:user-info"] }),
      clusterRole({ apiGroups: [identities.group], resources: ["uids"], verbs: ["*"] }),
      clusterRole({ apiGroups: [identities.group], resources: ["userextras/scopes"], verbs: ["*"] }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
    ],
  },
});
