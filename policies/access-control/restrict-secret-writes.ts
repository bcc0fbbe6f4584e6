import {
  allows,
  granted,
  manifests,
  mitre,
  namesObjects,
  nsa,
  page,
  rbacRules,
  rule,
  writing,
} from "../../src/author";

const { role, clusterRole } = manifests;

const secrets = { group: "", resources: ["secrets"], verbs: writing };

export default rule({
  title: "Roles write Secrets by name only",
  severity: "medium",
  why:
    "Whoever can write all Secrets replaces the certificates and passwords that workloads trust by their own, " +
    "and gets a lasting token of any service account by creating a Secret of that type.",
  fix: "Name the Secrets in resourceNames, or let the deployment create them.",
  references: [
    mitre("T1098.006"),
    nsa("secrets"),
    page(
      "Kubernetes: Good practices for Secrets, least-privilege access",
      "https://kubernetes.io/docs/concepts/security/secrets-good-practices/#least-privilege-secrets",
    ),
  ],
  recommended: {
    level: "warn",
    because: "controllers that issue certificates or sync Secrets need it, and each is to be known",
  },
  target: rbacRules,
  deny: (rule) => allows(rule, secrets) && !namesObjects(rule),
  message: (rule) => `allows ${granted(rule, secrets)} of any name`,
  examples: {
    good: [
      role({
        apiGroups: [""],
        resources: ["secrets"],
        resourceNames: ["tls"],
        verbs: ["update", "patch", "delete"],
      }),
      role({ apiGroups: [""], resources: ["secrets"], verbs: ["get", "list", "watch"] }),
      role({ apiGroups: ["bitnami.com"], resources: ["secrets"], verbs: ["create"] }),
    ],
    bad: [
      role({ apiGroups: [""], resources: ["secrets"], verbs: ["create"] }),
      role({ apiGroups: [""], resources: ["secrets"], verbs: ["patch"] }),
      role({
        apiGroups: [""],
        resources: ["secrets"],
        resourceNames: ["", "tls"],
        verbs: ["deletecollection"],
      }),
      clusterRole({ apiGroups: [""], resources: ["*"], verbs: ["update"] }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
    ],
  },
});
