import {
  allows,
  cis,
  coversGroup,
  coversResource,
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
const authentication = "authentication.k8s.io";

/** Whether a rule has a verb of impersonation: the old one, or one of those that Kubernetes 1.36 limits to a kind of identity. */
function impersonates(rule: PolicyRule): boolean {
  return rule.verbs.some((verb) => ["*", "impersonate"].includes(verb) || verb.startsWith("impersonate:"));
}

/** Whether a rule is about users, groups and service accounts, in the group of the old verb or in that of the new ones. */
function coversAccounts(rule: PolicyRule): boolean {
  return (
    (coversGroup(rule, "") || coversGroup(rule, authentication)) &&
    ["users", "groups", "serviceaccounts"].some((resource) => coversResource(rule, resource))
  );
}

/** Whether a rule is about the rest of an identity; its extra fields are subresources of userextras. */
function coversIdentities(rule: PolicyRule): boolean {
  return (
    coversGroup(rule, authentication) &&
    (rule.resources ?? []).some(
      (resource) => ["*", "nodes", "uids"].includes(resource) || resource.startsWith("userextras"),
    )
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
    allows(rule, grants) || (impersonates(rule) && (coversAccounts(rule) || coversIdentities(rule))),
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
      // Nothing reads these.
      clusterRole({ apiGroups: ["apps"], resources: ["deployments"], verbs: ["impersonate"] }),
      clusterRole({ apiGroups: [""], resources: ["pods", "uids"], verbs: ["impersonate"] }),
      clusterRole({ apiGroups: ["example.com"], resources: ["groups"], verbs: ["impersonate"] }),
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
        apiGroups: [authentication],
        resources: ["userextras/scopes"],
        verbs: ["impersonate"],
      }),
      clusterRole({ apiGroups: [""], resources: ["serviceaccounts"], verbs: ["*"] }),
      clusterRole({ apiGroups: [authentication], resources: ["users"], verbs: ["impersonate:user-info"] }),
      clusterRole({ apiGroups: [authentication], resources: ["uids"], verbs: ["*"] }),
      clusterRole({ apiGroups: [authentication], resources: ["userextras/scopes"], verbs: ["*"] }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
    ],
  },
});
