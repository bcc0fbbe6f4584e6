import {
  allows,
  cis,
  clusterRoleRules,
  granted,
  manifests,
  mitre,
  rbacGoodPractices,
  rule,
  writing,
} from "../../src/author";

const { clusterRole } = manifests;

const webhooks = {
  group: "admissionregistration.k8s.io",
  resources: ["validatingwebhookconfigurations", "mutatingwebhookconfigurations"],
  verbs: writing,
};

export default rule({
  title: "Roles do not write webhook configurations",
  severity: "high",
  why:
    "A webhook sees every object that is written, Secrets included, and a mutating one changes them; without " +
    "their configuration the guardrails that run as webhooks are gone.",
  fix: "Leave webhook configurations to whoever installs the webhook.",
  references: [rbacGoodPractices("control-admission-webhooks"), cis("5.1.12"), mitre("T1562.001")],
  recommended: {
    level: "warn",
    because: "some operators write the configuration of their own webhook, and each is to be known",
  },
  target: clusterRoleRules,
  deny: (rule) => allows(rule, webhooks),
  message: (rule) => `allows ${granted(rule, webhooks)}`,
  examples: {
    good: [
      clusterRole({
        apiGroups: ["admissionregistration.k8s.io"],
        resources: ["validatingwebhookconfigurations"],
        verbs: ["get", "list", "watch"],
      }),
      clusterRole({
        apiGroups: ["admissionregistration.k8s.io"],
        resources: ["validatingadmissionpolicies"],
        verbs: ["create"],
      }),
    ],
    bad: [
      clusterRole({
        apiGroups: ["admissionregistration.k8s.io"],
        resources: ["mutatingwebhookconfigurations"],
        verbs: ["create"],
      }),
      clusterRole({
        apiGroups: ["admissionregistration.k8s.io"],
        resources: ["validatingwebhookconfigurations"],
        resourceNames: ["web"],
        verbs: ["get", "patch"],
      }),
      clusterRole({ apiGroups: ["admissionregistration.k8s.io"], resources: ["*"], verbs: ["delete"] }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
    ],
  },
});
