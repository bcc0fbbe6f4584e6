import {
  allows,
  cis,
  clusterRoleRules,
  manifests,
  mitre,
  namesObjects,
  rbacGoodPractices,
  rule,
  type PolicyRule,
} from "../../src/author";

const { clusterRole } = manifests;

const group = "certificates.k8s.io";
const requests = {
  group,
  resources: ["certificatesigningrequests/approval"],
  verbs: ["update", "patch"],
};
const signers = { group, resources: ["signers"], verbs: ["approve", "sign"] };

/** Whether a rule is about signers that the cluster itself believes, or about all signers. */
function coversClusterSigners(rule: PolicyRule): boolean {
  return (
    !namesObjects(rule) || (rule.resourceNames ?? []).some((signer) => signer.startsWith("kubernetes.io/"))
  );
}

export default rule({
  title: "Roles do not approve or sign certificates that the cluster believes",
  severity: "critical",
  why:
    "A client certificate can carry any user and group, system:masters among them, and cannot be revoked: whoever " +
    "approves requests for one makes themselves anybody.",
  fix:
    "Leave certificatesigningrequests/approval to the control plane, and name signers of your own in " +
    "resourceNames.",
  references: [rbacGoodPractices("csrs-and-certificate-issuing"), cis("5.1.11"), mitre("T1098.006")],
  recommended: {
    level: "deny",
    because: "the control plane approves those of nodes by itself, and hardly anything else asks for one",
  },
  target: clusterRoleRules,
  deny: (rule) => allows(rule, requests) || (allows(rule, signers) && coversClusterSigners(rule)),
  message: (rule) => `${rule.verbs.join(", ")} on ${(rule.resources ?? []).join(", ")} issues certificates`,
  examples: {
    good: [
      // Signing takes sign on the signer, too.
      clusterRole({
        apiGroups: [group],
        resources: ["certificatesigningrequests/status"],
        verbs: ["update"],
      }),
      clusterRole({
        apiGroups: [group],
        resources: ["certificatesigningrequests"],
        verbs: ["create", "get"],
      }),
      clusterRole({
        apiGroups: [group],
        resources: ["signers"],
        resourceNames: ["example.com/internal"],
        verbs: ["approve", "sign"],
      }),
      clusterRole({ apiGroups: [group], resources: ["signers"], verbs: ["attest"] }),
      clusterRole({ apiGroups: ["cert-manager.io"], resources: ["signers"], verbs: ["approve"] }),
    ],
    bad: [
      clusterRole({
        apiGroups: [group],
        resources: ["certificatesigningrequests/approval"],
        verbs: ["update"],
      }),
      clusterRole({
        apiGroups: [group],
        resources: ["certificatesigningrequests/approval"],
        resourceNames: ["web"],
        verbs: ["patch"],
      }),
      clusterRole({ apiGroups: [group], resources: ["signers"], verbs: ["approve"] }),
      clusterRole({
        apiGroups: [group],
        resources: ["signers"],
        resourceNames: ["kubernetes.io/kube-apiserver-client"],
        verbs: ["sign"],
      }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
    ],
  },
});
