import {
  allows,
  grantedResources,
  grantedVerbs,
  manifests,
  mitre,
  nsa,
  rbacRules,
  rule,
  writing,
  type PolicyRule,
} from "../../src/author";

const { role, clusterRole } = manifests;

const policies = { group: "networking.k8s.io", resources: ["networkpolicies"], verbs: writing };
const clusterPolicies = {
  group: "policy.networking.k8s.io",
  resources: ["adminnetworkpolicies", "baselineadminnetworkpolicies", "clusternetworkpolicies"],
  verbs: writing,
};
const cilium = {
  group: "cilium.io",
  resources: ["ciliumnetworkpolicies", "ciliumclusterwidenetworkpolicies"],
  verbs: writing,
};
const calico = {
  group: "crd.projectcalico.org",
  resources: ["networkpolicies", "globalnetworkpolicies"],
  verbs: writing,
};

/** The resources that the rule is about. */
function resourcesIn(rule: PolicyRule): string[] {
  return [
    ...grantedResources(rule, policies),
    ...grantedResources(rule, clusterPolicies),
    ...grantedResources(rule, cilium),
    ...grantedResources(rule, calico),
  ];
}

export default rule({
  title: "Roles do not write network policies",
  severity: "medium",
  why:
    "NetworkPolicies add up: one more that allows everything undoes the others, and one less opens the " +
    "namespace. Whoever can write them walks on from the first pod to the database.",
  fix: "Leave NetworkPolicies to whoever sets up the namespace.",
  references: [mitre("T1562.001"), mitre("T1046"), nsa("network-policies")],
  recommended: {
    level: "warn",
    because: "operators that ship policies for their own pods are common enough",
  },
  target: rbacRules,
  deny: (rule) =>
    allows(rule, policies) || allows(rule, clusterPolicies) || allows(rule, cilium) || allows(rule, calico),
  message: (rule) => `allows ${grantedVerbs(rule, writing)} on ${resourcesIn(rule).join(", ")}`,
  examples: {
    good: [
      role({
        apiGroups: ["networking.k8s.io"],
        resources: ["networkpolicies"],
        verbs: ["get", "list", "watch"],
      }),
      role({ apiGroups: ["networking.k8s.io"], resources: ["ingresses"], verbs: ["create"] }),
    ],
    bad: [
      role({ apiGroups: ["networking.k8s.io"], resources: ["networkpolicies"], verbs: ["create"] }),
      role({
        apiGroups: ["networking.k8s.io"],
        resources: ["networkpolicies"],
        resourceNames: ["deny"],
        verbs: ["delete"],
      }),
      clusterRole({
        apiGroups: ["policy.networking.k8s.io"],
        resources: ["adminnetworkpolicies"],
        verbs: ["patch"],
      }),
      clusterRole({ apiGroups: ["cilium.io"], resources: ["ciliumnetworkpolicies"], verbs: ["update"] }),
      clusterRole({
        apiGroups: ["crd.projectcalico.org"],
        resources: ["globalnetworkpolicies"],
        verbs: ["create"],
      }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
    ],
  },
});
