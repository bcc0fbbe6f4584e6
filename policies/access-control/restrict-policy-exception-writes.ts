import {
  allows,
  grantedResources,
  grantedVerbs,
  manifests,
  mitre,
  page,
  rbacRules,
  rule,
  type PolicyRule,
} from "../../src/author";

const { role, clusterRole } = manifests;

const verbs = ["create", "update", "patch"];
const old = { group: "kyverno.io", resources: ["policyexceptions"], verbs };
const exceptions = { group: "policies.kyverno.io", resources: ["policyexceptions"], verbs };

/** The resources that the rule is about. */
function resourcesIn(rule: PolicyRule): string[] {
  return [...grantedResources(rule, old), ...grantedResources(rule, exceptions)];
}

export default rule({
  title: "Roles do not write exceptions to policies",
  severity: "high",
  why:
    "Whoever can write a PolicyException excuses themselves from every guardrail that Kyverno enforces, " +
    "without changing one of them.",
  fix: "Leave exceptions to those who approve them.",
  references: [mitre("T1562.001"), page("Kyverno: Policy exceptions", "https://kyverno.io/docs/exceptions/")],
  recommended: {
    level: "deny",
    because: "an exception is for somebody else to approve than for who needs it",
  },
  target: rbacRules,
  deny: (rule) => allows(rule, old) || allows(rule, exceptions),
  message: (rule) => `allows ${grantedVerbs(rule, verbs)} on ${resourcesIn(rule).join(", ")}`,
  examples: {
    good: [
      role({
        apiGroups: ["kyverno.io", "policies.kyverno.io"],
        resources: ["policyexceptions"],
        verbs: ["get", "list", "watch"],
      }),
      role({ apiGroups: ["kyverno.io"], resources: ["policies"], verbs: ["create"] }),
    ],
    bad: [
      role({ apiGroups: ["kyverno.io"], resources: ["policyexceptions"], verbs: ["create"] }),
      role({
        apiGroups: ["policies.kyverno.io"],
        resources: ["policyexceptions"],
        resourceNames: ["web"],
        verbs: ["patch"],
      }),
      clusterRole({ apiGroups: ["policies.kyverno.io"], resources: ["*"], verbs: ["update"] }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
    ],
  },
});
