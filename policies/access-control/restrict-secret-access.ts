import { coversGroup, coversResource, manifests, rbacRules, rule } from "../../src/author";

const { role, clusterRole } = manifests;

export default rule({
  title: "Roles read Secrets by name only",
  severity: "high",
  why:
    "Whoever can list or watch Secrets holds every credential in the namespace, the tokens of other service " +
    "accounts among them; resourceNames do not limit list and watch.",
  fix: "Allow only get, with the resourceNames of the Secrets that are needed.",
  references: [
    {
      title: "Kubernetes: RBAC good practices, listing secrets",
      url: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#listing-secrets",
    },
  ],
  target: rbacRules,
  deny: (rule) =>
    coversGroup(rule, "") &&
    coversResource(rule, "secrets") &&
    (["list", "watch", "*"].some((verb) => rule.verbs.includes(verb)) ||
      (rule.verbs.includes("get") && (rule.resourceNames ?? []).length === 0)),
  message: (rule) => `${rule.verbs.join(", ")} on secrets`,
  examples: {
    good: [
      role({ apiGroups: [""], resources: ["secrets"], resourceNames: ["database"], verbs: ["get"] }),
      role({ apiGroups: [""], resources: ["secrets"], verbs: ["create"] }),
      role({ apiGroups: [""], resources: ["configmaps"], verbs: ["get", "list", "watch"] }),
      role({ apiGroups: ["external-secrets.io"], resources: ["secrets"], verbs: ["list"] }),
    ],
    bad: [
      role({ apiGroups: [""], resources: ["secrets"], verbs: ["get"] }),
      role({ apiGroups: [""], resources: ["secrets"], resourceNames: ["database"], verbs: ["list"] }),
      role({ apiGroups: [""], resources: ["secrets"], resourceNames: ["database"], verbs: ["watch"] }),
      role({ apiGroups: [""], resources: ["secrets"], resourceNames: ["database"], verbs: ["*"] }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["get"] }),
    ],
  },
});
