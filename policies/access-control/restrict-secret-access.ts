import {
  allows,
  cis,
  granted,
  manifests,
  mitre,
  namesObjects,
  nsa,
  rbacGoodPractices,
  rbacRules,
  rule,
} from "../../src/author";

const { role, clusterRole } = manifests;

const secrets = { group: "", resources: ["secrets"], verbs: ["get", "list", "watch"] };

export default rule({
  title: "Roles read Secrets by name only",
  severity: "high",
  why:
    "Whoever can get, list or watch all Secrets holds every credential in the namespace, the tokens of other " +
    "service accounts among them: a list has the contents of all that are in it.",
  fix: "Allow only the resourceNames of the Secrets that are needed.",
  references: [
    rbacGoodPractices("listing-secrets"),
    cis("5.1.2"),
    nsa("secrets"),
    mitre("T1528"),
    mitre("T1552.007"),
  ],
  recommended: {
    level: "warn",
    because:
      "controllers that watch Secrets by design are common, and each is to be looked at rather than stopped",
  },
  target: rbacRules,
  deny: (rule) => allows(rule, secrets) && !namesObjects(rule),
  message: (rule) => `allows ${granted(rule, secrets)} of any name`,
  examples: {
    good: [
      role({ apiGroups: [""], resources: ["secrets"], resourceNames: ["database"], verbs: ["get"] }),
      // The authorizer lets a list or watch through only if it selects metadata.name=database.
      role({
        apiGroups: [""],
        resources: ["secrets"],
        resourceNames: ["database"],
        verbs: ["list", "watch"],
      }),
      role({ apiGroups: [""], resources: ["secrets"], verbs: ["create"] }),
      role({ apiGroups: [""], resources: ["configmaps"], verbs: ["get", "list", "watch"] }),
      role({ apiGroups: ["external-secrets.io"], resources: ["secrets"], verbs: ["list"] }),
    ],
    bad: [
      role({ apiGroups: [""], resources: ["secrets"], verbs: ["get"] }),
      role({ apiGroups: [""], resources: ["secrets"], verbs: ["list"] }),
      role({ apiGroups: [""], resources: ["secrets"], verbs: ["watch"] }),
      role({ apiGroups: [""], resources: ["secrets"], resourceNames: [], verbs: ["*"] }),
      // Requests without a name, such as for a list, have the empty one.
      role({ apiGroups: [""], resources: ["secrets"], resourceNames: [""], verbs: ["list"] }),
      clusterRole({ apiGroups: ["*"], resources: ["*"], verbs: ["get"] }),
    ],
  },
});
