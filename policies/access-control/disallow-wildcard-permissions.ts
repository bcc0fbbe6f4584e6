import { cis, manifests, nsa, rbacGoodPractices, rbacRules, rule, type PolicyRule } from "../../src/author";

const { role, clusterRole } = manifests;

/** The fields of a rule that hold a wildcard. */
function wildcards(rule: PolicyRule): string[] {
  return [
    ...(rule.verbs.includes("*") ? ["verbs"] : []),
    ...((rule.apiGroups ?? []).includes("*") ? ["apiGroups"] : []),
    ...((rule.resources ?? []).some((resource) => resource.includes("*")) ? ["resources"] : []),
    ...((rule.nonResourceURLs ?? []).some((url) => /^\/?\*+$/u.test(url)) ? ["nonResourceURLs"] : []),
  ];
}

export default rule({
  title: "Roles name their permissions without wildcards",
  severity: "high",
  why:
    "A wildcard grants whatever exists now and whatever an operator or a Kubernetes release adds later, so " +
    "nobody who reviews the role can say what it allows.",
  fix: "List the verbs, resources, API groups and URLs that are needed.",
  references: [cis("5.1.3"), rbacGoodPractices("least-privilege"), nsa("rbac")],
  recommended: {
    level: "warn",
    because: "many published operators ask for wildcards, and the teams that install them cannot mend them",
  },
  target: rbacRules,
  deny: (rule) => wildcards(rule).length > 0,
  message: (rule) =>
    `the rule for ${[...(rule.resources ?? []), ...(rule.nonResourceURLs ?? [])].join(", ")} ` +
    `has a wildcard in ${wildcards(rule).join(", ")}`,
  examples: {
    good: [
      role({ apiGroups: [""], resources: ["configmaps"], verbs: ["get", "list", "watch"] }),
      clusterRole({ nonResourceURLs: ["/metrics", "/healthz/*"], verbs: ["get"] }),
    ],
    bad: [
      role({ apiGroups: [""], resources: ["configmaps"], verbs: ["*"] }),
      role({ apiGroups: [""], resources: ["*"], verbs: ["get"] }),
      role({ apiGroups: [""], resources: ["pods/*"], verbs: ["get"] }),
      clusterRole({ apiGroups: ["*"], resources: ["jobs"], verbs: ["get"] }),
      clusterRole({ nonResourceURLs: ["*"], verbs: ["get"] }),
      clusterRole({ nonResourceURLs: ["/*"], verbs: ["get"] }),
      clusterRole({ nonResourceURLs: ["/**"], verbs: ["get"] }),
    ],
  },
});
