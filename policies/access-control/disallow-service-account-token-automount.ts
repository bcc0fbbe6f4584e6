import {
  cis,
  manifests,
  mitre,
  nsa,
  objects,
  rbacGoodPractices,
  rule,
  serviceAccount,
  type ServiceAccount,
} from "../../src/author";

export default rule({
  title: "Service accounts do not give their token to every pod",
  severity: "medium",
  why:
    "Unless a pod says otherwise, the token of its service account is mounted into each of its containers, where " +
    "whoever breaks in finds it, whether the workload speaks to the API server or not.",
  fix: "Set automountServiceAccountToken to false, and to true in the pods that need the token.",
  references: [cis("5.1.6"), rbacGoodPractices("hardening"), nsa("service-account-tokens"), mitre("T1528")],
  recommended: {
    level: "warn",
    because: "a controller's account is there for its token, and many a chart leaves the setting out",
  },
  target: objects<ServiceAccount>(serviceAccount),
  deny: (account) => account.automountServiceAccountToken !== false,
  message: () => "automountServiceAccountToken is not false",
  examples: {
    good: [manifests.of<ServiceAccount>(serviceAccount, { automountServiceAccountToken: false })],
    bad: [
      manifests.of<ServiceAccount>(serviceAccount, {}),
      manifests.of<ServiceAccount>(serviceAccount, { automountServiceAccountToken: true }),
    ],
  },
});
