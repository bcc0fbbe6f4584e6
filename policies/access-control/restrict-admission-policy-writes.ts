import { allows, clusterRoleRules, granted, manifests, mitre, page, rule, writing } from "../../src/author";

const { clusterRole } = manifests;

const policies = {
  group: "admissionregistration.k8s.io",
  resources: [
    "validatingadmissionpolicies",
    "validatingadmissionpolicybindings",
    "mutatingadmissionpolicies",
    "mutatingadmissionpolicybindings",
  ],
  verbs: writing,
};

export default rule({
  title: "Roles do not write the API server's admission policies",
  severity: "high",
  why:
    "Whoever can change a policy or its binding switches off what it forbids, for everybody and without a " +
    "trace in the objects that then get in; a mutating policy rewrites what others create.",
  fix: "Leave admission policies and their bindings to the deployer of the guardrails.",
  references: [
    mitre("T1562.001"),
    page(
      "Kubernetes: Validating Admission Policy",
      "https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/",
    ),
  ],
  recommended: { level: "warn", because: "policy engines that generate them need it, and nothing else does" },
  target: clusterRoleRules,
  deny: (rule) => allows(rule, policies),
  message: (rule) => `allows ${granted(rule, policies)}`,
  examples: {
    good: [
      clusterRole({
        apiGroups: ["admissionregistration.k8s.io"],
        resources: ["validatingadmissionpolicies"],
        verbs: ["get", "list", "watch"],
      }),
      clusterRole({
        apiGroups: ["admissionregistration.k8s.io"],
        resources: ["validatingwebhookconfigurations"],
        verbs: ["create"],
      }),
    ],
    bad: [
      clusterRole({
        apiGroups: ["admissionregistration.k8s.io"],
        resources: ["validatingadmissionpolicies"],
        verbs: ["update"],
      }),
      clusterRole({
        apiGroups: ["admissionregistration.k8s.io"],
        resources: ["validatingadmissionpolicybindings"],
        resourceNames: ["web"],
        verbs: ["delete"],
      }),
      clusterRole({
        apiGroups: ["admissionregistration.k8s.io"],
        resources: ["mutatingadmissionpolicies"],
        verbs: ["create"],
      }),
      clusterRole({
        apiGroups: ["admissionregistration.k8s.io"],
        resources: ["mutatingadmissionpolicybindings"],
        verbs: ["get", "create"],
      }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
    ],
  },
});
