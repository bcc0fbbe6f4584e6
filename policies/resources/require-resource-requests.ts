import {
  containers,
  manifests,
  nsa,
  page,
  rule,
  stringList,
  type Container,
  type PodSpec,
} from "../../src/author";

const { deployment, pod, statefulSet } = manifests;

const image = "registry.k8s.io/e2e-test-images/agnhost:2.53.0";
const amounts = { cpu: "100m", memory: "64Mi" };

/** Of every pod, the API server takes a limit as the request where there is none. */
function lacksRequest(container: Container, pod: PodSpec, resource: string): boolean {
  return (
    container.resources?.requests?.[resource] === undefined &&
    pod.resources?.requests?.[resource] === undefined &&
    container.resources?.limits?.[resource] === undefined &&
    pod.resources?.limits?.[resource] === undefined
  );
}

export default rule({
  title: "Containers request resources",
  severity: "medium",
  why:
    "The scheduler places pods by their requests alone: without them it fills a node beyond what it has, and " +
    "these pods are the first to be evicted.",
  fix: "Set resources.requests of the container, or of the pod as a whole.",
  references: [
    nsa("resource-policies"),
    page(
      "Kubernetes: Resource management for pods and containers",
      "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/",
    ),
  ],
  recommended: {
    level: "deny",
    because: "the scheduler knows nothing else about a pod",
  },
  // Ephemeral containers cannot have resources.
  target: containers({ which: ["regular", "init"] }),
  parameters: {
    resources: stringList({
      description: "The resources that need a request.",
      default: ["cpu", "memory"],
    }),
  },
  deny: (container, { pod, parameters }) =>
    parameters.resources.some((resource) => lacksRequest(container, pod, resource)),
  message: (container, { pod, parameters }) =>
    parameters.resources
      .filter((resource) => lacksRequest(container, pod, resource))
      .map((resource) => `container ${container.name} requests no ${resource}`),
  examples: {
    good: [
      deployment({ containers: [{ name: "app", image, resources: { requests: amounts } }] }),
      deployment({ resources: { requests: amounts }, containers: [{ name: "app", image }] }),
      deployment({ containers: [{ name: "app", image, resources: { limits: amounts } }] }),
      pod({ resources: { limits: amounts }, containers: [{ name: "app", image }] }),
    ],
    bad: [
      deployment({ containers: [{ name: "app", image }] }),
      pod({ containers: [{ name: "app", image }] }),
      statefulSet({
        initContainers: [{ name: "setup", image, resources: { requests: { cpu: "100m" } } }],
        containers: [{ name: "app", image, resources: { requests: amounts } }],
      }),
    ],
  },
});
