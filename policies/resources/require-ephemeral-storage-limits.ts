import { containers, manifests, nsa, page, rule } from "../../src/author";

const { deployment, cronJob } = manifests;

const image = "registry.k8s.io/e2e-test-images/agnhost:2.53.0";
const resources = { limits: { "ephemeral-storage": "1Gi" } };

export default rule({
  title: "Containers have a limit for local storage",
  severity: "low",
  why:
    "Logs and files that a container writes fill the disk of its node; once it is full, Kubernetes evicts pods from " +
    "it, and not only the one that wrote.",
  fix: "Set resources.limits.ephemeral-storage of the container.",
  references: [
    nsa("resource-policies"),
    page(
      "Kubernetes: Local ephemeral storage",
      "https://kubernetes.io/docs/concepts/storage/ephemeral-storage/",
    ),
  ],
  recommended: { level: "audit", because: "hardly any published manifest sets it" },
  // Ephemeral containers cannot have resources.
  target: containers({ which: ["regular", "init"] }),
  deny: (container) => container.resources?.limits?.["ephemeral-storage"] === undefined,
  message: (container) => `container ${container.name} has no limit for ephemeral-storage`,
  examples: {
    good: [deployment({ containers: [{ name: "app", image, resources }] })],
    bad: [
      deployment({ containers: [{ name: "app", image }] }),
      deployment({ containers: [{ name: "app", image, resources: { limits: { memory: "64Mi" } } }] }),
      deployment({
        containers: [{ name: "app", image, resources: { requests: resources.limits } }],
      }),
      cronJob({
        initContainers: [{ name: "setup", image }],
        containers: [{ name: "app", image, resources }],
      }),
    ],
  },
});
