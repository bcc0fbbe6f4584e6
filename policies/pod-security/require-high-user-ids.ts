import {
  cis,
  containers,
  inUserNamespace,
  manifests,
  nsa,
  rule,
  runsOnWindows,
  wholeNumber,
} from "../../src/author";

const { deployment, pod } = manifests;

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };
const high = { runAsUser: 10_000 };
const low = { runAsUser: 9_999 };

export default rule({
  title: "Containers run as users that nodes do not have",
  severity: "low",
  why:
    "Users with low numbers are people and services of the node, too: a container that breaks out as one of them has " +
    "their files.",
  fix: "Set runAsUser to 10000 or more in the securityContext of the pod or of each container.",
  references: [nsa("non-root-containers"), cis("5.6.3")],
  recommended: { level: "audit", because: "most images have a user of their own with a lower number" },
  target: containers(),
  parameters: {
    minimum: wholeNumber({ description: "The lowest user that containers may run as.", default: 10_000 }),
  },
  deny: (container, { pod, parameters }) =>
    (container.securityContext?.runAsUser ?? pod.securityContext?.runAsUser ?? 0) < parameters.minimum &&
    !inUserNamespace(pod) &&
    !runsOnWindows(pod),
  message: (container, { parameters }) =>
    `container ${container.name} is not set to run as a user of ${parameters.minimum} or more`,
  examples: {
    good: [
      deployment({ securityContext: high, containers: [app] }),
      deployment({ securityContext: low, containers: [{ ...app, securityContext: high }] }),
      pod({ hostUsers: false, containers: [app] }),
      pod({ os: { name: "windows" }, containers: [app] }),
      pod({ nodeSelector: { "kubernetes.io/os": "windows" }, containers: [app] }),
    ],
    bad: [
      deployment({ containers: [app] }),
      deployment({ securityContext: low, containers: [app] }),
      deployment({ securityContext: high, containers: [{ ...app, securityContext: low }] }),
    ],
  },
});
