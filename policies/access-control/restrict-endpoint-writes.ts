import {
  allows,
  grantedResources,
  grantedVerbs,
  manifests,
  page,
  rbacRules,
  rule,
  type PolicyRule,
} from "../../src/author";

const { role, clusterRole } = manifests;

const verbs = ["create", "update", "patch"];
const endpoints = { group: "", resources: ["endpoints"], verbs };
const slices = { group: "discovery.k8s.io", resources: ["endpointslices"], verbs };

/** The resources that the rule is about. */
function resourcesIn(rule: PolicyRule): string[] {
  return [...grantedResources(rule, endpoints), ...grantedResources(rule, slices)];
}

export default rule({
  title: "Roles do not write the endpoints of Services",
  severity: "medium",
  why:
    "Whoever writes endpoints sends the requests of a Service, or of an Ingress in front of it, to addresses " +
    "of their choice, those of other namespaces included, past NetworkPolicies that trust the Ingress.",
  fix: "Let the selector of the Service make its endpoints, and remove the permission.",
  references: [
    page(
      "Kubernetes: CVE-2021-25740, write access to endpoints",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#write-access-for-endpoints",
    ),
  ],
  recommended: { level: "warn", because: "a few operators write endpoints of what runs outside the cluster" },
  target: rbacRules,
  deny: (rule) => allows(rule, endpoints) || allows(rule, slices),
  message: (rule) => `allows ${grantedVerbs(rule, verbs)} on ${resourcesIn(rule).join(", ")}`,
  examples: {
    good: [
      role({
        apiGroups: ["", "discovery.k8s.io"],
        resources: ["endpoints", "endpointslices"],
        verbs: ["get", "list", "watch", "delete"],
      }),
      role({ apiGroups: [""], resources: ["services"], verbs: ["create"] }),
    ],
    bad: [
      role({ apiGroups: [""], resources: ["endpoints"], verbs: ["create"] }),
      role({ apiGroups: [""], resources: ["endpoints"], resourceNames: ["web"], verbs: ["patch"] }),
      role({ apiGroups: ["discovery.k8s.io"], resources: ["endpointslices"], verbs: ["update"] }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
    ],
  },
});
