import {
  cis,
  manifests,
  mitre,
  nsa,
  podSpecs,
  rbacGoodPractices,
  rule,
  serviceAccountOf,
} from "../../src/author";

const { pod, deployment, cronJob } = manifests;

const containers = [{ name: "app", image: "nginx:1.27.3" }];

export default rule({
  title: "Pods mount a service account's token only where they ask for it",
  severity: "medium",
  why:
    "Whoever breaks into a container reads the token there and speaks to the API server as the service account. " +
    "Most workloads never speak to it.",
  fix:
    "Set automountServiceAccountToken to false in the pod's spec; or to true, with a service account of its own, where " +
    "the pod needs the token.",
  references: [
    cis("5.1.6"),
    rbacGoodPractices("hardening"),
    nsa("service-account-tokens"),
    mitre("T1528"),
    mitre("T1552.001"),
  ],
  recommended: {
    level: "warn",
    because: "most manifests leave it unsaid, and a pod's service account may switch it off for the pod",
  },
  target: podSpecs(),
  deny: (pod) =>
    pod.automountServiceAccountToken === undefined ||
    (pod.automountServiceAccountToken && ["", "default"].includes(serviceAccountOf(pod))),
  message: () => "the pod mounts the token of its service account without having to",
  examples: {
    good: [
      deployment({ automountServiceAccountToken: false, containers }),
      deployment({ automountServiceAccountToken: true, serviceAccountName: "web", containers }),
      deployment({ automountServiceAccountToken: true, serviceAccount: "web", containers }),
    ],
    bad: [
      deployment({ containers }),
      pod({ automountServiceAccountToken: true, containers }),
      pod({ automountServiceAccountToken: true, serviceAccountName: "default", containers }),
      cronJob({ serviceAccountName: "web", containers }),
    ],
  },
});
