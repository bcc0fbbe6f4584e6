import {
  allows,
  cis,
  granted,
  manifests,
  mitre,
  namesObjects,
  rbacGoodPractices,
  rbacRules,
  rule,
} from "../../src/author";

const { role, clusterRole } = manifests;

const tokens = { group: "", resources: ["serviceaccounts/token"], verbs: ["create"] };

export default rule({
  title: "Roles issue tokens of service accounts that they name",
  severity: "high",
  why:
    "A token is the service account: whoever can request one for any account holds the permissions of all of " +
    "them, from anywhere, for as long as the token is valid.",
  fix: "Name the service accounts in resourceNames, or remove create on serviceaccounts/token.",
  references: [rbacGoodPractices("token-request"), cis("5.1.13"), mitre("T1528"), mitre("T1550.001")],
  recommended: {
    level: "deny",
    because: "the accounts that something needs tokens of are known, and can be named",
  },
  target: rbacRules,
  deny: (rule) => allows(rule, tokens) && !namesObjects(rule),
  message: (rule) => `allows ${granted(rule, tokens)} for any service account`,
  examples: {
    good: [
      role({
        apiGroups: [""],
        resources: ["serviceaccounts/token"],
        resourceNames: ["ci"],
        verbs: ["create"],
      }),
      role({ apiGroups: [""], resources: ["serviceaccounts/token"], verbs: ["get"] }),
      role({ apiGroups: [""], resources: ["serviceaccounts"], verbs: ["create"] }),
    ],
    bad: [
      role({ apiGroups: [""], resources: ["serviceaccounts/token"], verbs: ["create"] }),
      clusterRole({ apiGroups: [""], resources: ["*/token"], verbs: ["create"] }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }),
    ],
  },
});
