import {
  containers,
  manifests,
  mitre,
  nsa,
  page,
  rule,
  stringList,
  type Container,
  type PodSpec,
} from "../../src/author";

const { deployment, pod, cronJob } = manifests;

const image = "registry.k8s.io/e2e-test-images/agnhost:2.53.0";
const limits = { cpu: "500m", memory: "128Mi" };

function lacksLimit(container: Container, pod: PodSpec, resource: string): boolean {
  return (
    container.resources?.limits?.[resource] === undefined && pod.resources?.limits?.[resource] === undefined
  );
}

export default rule({
  title: "Containers have resource limits",
  severity: "medium",
  why:
    "A container without a memory limit can take all of its node, so that one leak kills or evicts everything else " +
    "that runs there.",
  fix: "Set resources.limits of the container, or of the pod as a whole.",
  references: [
    nsa("resource-policies"),
    mitre("T1499"),
    page(
      "Kubernetes: Resource management for pods and containers",
      "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/",
    ),
  ],
  recommended: {
    level: "deny",
    because: "one leak without a limit takes its whole node with it",
  },
  // Ephemeral containers cannot have resources.
  target: containers({ which: ["regular", "init"] }),
  parameters: {
    resources: stringList({
      description:
        "The resources that need a limit. [cpu, memory] asks for one of CPU, too, which slows a container down even " +
        "where its node is idle.",
      default: ["memory"],
    }),
  },
  deny: (container, { pod, parameters }) =>
    parameters.resources.some((resource) => lacksLimit(container, pod, resource)),
  message: (container, { pod, parameters }) =>
    parameters.resources
      .filter((resource) => lacksLimit(container, pod, resource))
      .map((resource) => `container ${container.name} has no limit for ${resource}`),
  examples: {
    good: [
      deployment({ containers: [{ name: "app", image, resources: { limits } }] }),
      pod({ resources: { limits }, containers: [{ name: "app", image }] }),
      deployment({ containers: [{ name: "app", image, resources: { limits: { memory: "128Mi" } } }] }),
    ],
    bad: [
      deployment({ containers: [{ name: "app", image }] }),
      deployment({ containers: [{ name: "app", image, resources: { limits: { cpu: "500m" } } }] }),
      cronJob({
        initContainers: [{ name: "setup", image, resources: { requests: limits } }],
        containers: [{ name: "app", image, resources: { limits } }],
      }),
    ],
  },
});
