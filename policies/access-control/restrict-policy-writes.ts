import { allows, coversVerb, manifests, mitre, page, rbacRules, rule, writing } from "../../src/author";

const { role, clusterRole } = manifests;

const kyverno = { group: "kyverno.io", resources: ["clusterpolicies", "policies"], verbs: writing };
const kyvernoCel = {
  group: "policies.kyverno.io",
  resources: [
    "validatingpolicies",
    "mutatingpolicies",
    "generatingpolicies",
    "deletingpolicies",
    "imagevalidatingpolicies",
    "namespacedvalidatingpolicies",
    "namespacedmutatingpolicies",
    "namespacedgeneratingpolicies",
    "namespaceddeletingpolicies",
    "namespacedimagevalidatingpolicies",
  ],
  verbs: writing,
};
const gatekeeper = { group: "templates.gatekeeper.sh", resources: ["constrainttemplates"], verbs: writing };
/** Which namespaces Gatekeeper does not look at. */
const exemptions = { group: "config.gatekeeper.sh", resources: ["configs"], verbs: writing };
/** Every template adds a resource to this group. */
const constraints = "constraints.gatekeeper.sh";

export default rule({
  title: "Roles do not write the policies of policy engines",
  severity: "high",
  why:
    "Whoever can change the policies of Kyverno or Gatekeeper switches off what they forbid, and one that " +
    "mutates or generates rewrites and creates objects with the engine's own permissions.",
  fix: "Leave policies to the deployer of the guardrails.",
  references: [
    mitre("T1562.001"),
    page("Kyverno: Role based access controls", "https://kyverno.io/docs/installation/customization/"),
  ],
  recommended: {
    level: "warn",
    because: "the deployer of the guardrails and the engines themselves need it, and nothing else does",
  },
  target: rbacRules,
  deny: (rule) =>
    allows(rule, kyverno) ||
    allows(rule, kyvernoCel) ||
    allows(rule, gatekeeper) ||
    allows(rule, exemptions) ||
    ((rule.apiGroups ?? []).includes(constraints) && writing.some((verb) => coversVerb(rule, verb))),
  message: (rule) =>
    `${rule.verbs.join(", ")} on ${(rule.resources ?? []).join(", ")} allows changes to admission policies`,
  examples: {
    good: [
      role({ apiGroups: ["kyverno.io", "policies.kyverno.io"], resources: ["*"], verbs: ["get", "list"] }),
      role({ apiGroups: ["kyverno.io"], resources: ["policyexceptions"], verbs: ["create"] }),
      clusterRole({ apiGroups: [constraints], resources: ["*"], verbs: ["get", "list", "watch"] }),
    ],
    bad: [
      role({ apiGroups: ["kyverno.io"], resources: ["policies"], verbs: ["create"] }),
      clusterRole({ apiGroups: ["kyverno.io"], resources: ["clusterpolicies"], verbs: ["delete"] }),
      clusterRole({
        apiGroups: ["policies.kyverno.io"],
        resources: ["validatingpolicies"],
        verbs: ["patch"],
      }),
      clusterRole({ apiGroups: [gatekeeper.group], resources: ["constrainttemplates"], verbs: ["update"] }),
      clusterRole({ apiGroups: [exemptions.group], resources: ["configs"], verbs: ["patch"] }),
      clusterRole({ apiGroups: [constraints], resources: ["k8srequiredlabels"], verbs: ["delete"] }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
    ],
  },
});
