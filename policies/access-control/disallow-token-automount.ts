import { cis, manifests, mitre, nsa, podSpecs, rbacGoodPractices, rule } from "../../src/author";

const { pod, deployment, cronJob } = manifests;

const containers = [{ name: "app", image: "nginx:1.27.3" }];

export default rule({
  title: "Pods do not mount their service account's token",
  severity: "medium",
  why:
    "Whoever breaks into a container reads the token there and speaks to the API server as the service account. " +
    "Most workloads never speak to it.",
  fix: "Set automountServiceAccountToken to false in the pod's spec, or have the workload approved that needs the token.",
  references: [
    cis("5.1.6"),
    rbacGoodPractices("hardening"),
    nsa("service-account-tokens"),
    mitre("T1528"),
    mitre("T1552.001"),
  ],
  recommended: {
    level: "warn",
    because: "controllers need their token, and a pod's service account may switch it off for the pod",
  },
  target: podSpecs(),
  deny: (pod) => pod.automountServiceAccountToken !== false,
  message: () => "automountServiceAccountToken is not false",
  examples: {
    good: [deployment({ automountServiceAccountToken: false, containers })],
    bad: [
      deployment({ containers }),
      pod({ automountServiceAccountToken: true, containers }),
      cronJob({ serviceAccountName: "web", containers }),
    ],
  },
});
