import {
  compareQuantities,
  manifests,
  nsa,
  page,
  quantityLimit,
  resourceSetters,
  rule,
  setterName,
} from "../../src/author";

const { deployment, pod } = manifests;

const image = "registry.k8s.io/e2e-test-images/agnhost:2.53.0";

export default rule({
  title: "Containers do not reserve more CPU than a node can spare",
  severity: "low",
  why:
    "A request above the size of every node leaves the pod pending for good, and one near it keeps a whole node from " +
    "everybody else; 1000 for 1000m is a common slip.",
  fix: "Lower the CPU request and limit of the container, or raise the maximum in the settings of this rule.",
  references: [
    nsa("resource-policies"),
    page(
      "Kubernetes: Resource management for pods and containers",
      "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/",
    ),
  ],
  recommended: {
    level: "warn",
    because: "how much is too much depends on the nodes, and some workloads are meant to fill one",
  },
  target: resourceSetters(),
  parameters: {
    maximum: quantityLimit({
      description: "The most CPU that the limit or the request of a container or a pod may be.",
      default: "16",
    }),
  },
  deny: (setter, { parameters }) =>
    [setter.resources?.limits?.["cpu"] ?? "0", setter.resources?.requests?.["cpu"] ?? "0"].some(
      (amount) => compareQuantities(amount, parameters.maximum) > 0,
    ),
  message: (setter, { parameters }) => `${setterName(setter)} reserves more CPU than ${parameters.maximum}`,
  examples: {
    good: [
      deployment({ containers: [{ name: "app", image }] }),
      deployment({ containers: [{ name: "app", image, resources: { limits: { cpu: "16" } } }] }),
      deployment({ containers: [{ name: "app", image, resources: { requests: { cpu: "16000m" } } }] }),
      pod({ containers: [{ name: "app", image, resources: { limits: { memory: "64Gi" } } }] }),
    ],
    bad: [
      deployment({ containers: [{ name: "app", image, resources: { limits: { cpu: "16001m" } } }] }),
      pod({ containers: [{ name: "app", image, resources: { requests: { cpu: "1000" } } }] }),
      deployment({ resources: { limits: { cpu: "17" } }, containers: [{ name: "app", image }] }),
    ],
  },
});
