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
  title: "Containers do not reserve more memory than a node can spare",
  severity: "medium",
  why:
    "A container with a limit near the size of a node can push everything else off it, and a typing error such as " +
    "Gi for Mi does so without anybody meaning it.",
  fix: "Lower the memory limit of the container, or raise the maximum in the settings of this rule.",
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
      description: "The most memory that the limit or the request of a container or a pod may be.",
      default: "32Gi",
    }),
  },
  deny: (setter, { parameters }) =>
    [setter.resources?.limits?.["memory"] ?? "0", setter.resources?.requests?.["memory"] ?? "0"].some(
      (amount) => compareQuantities(amount, parameters.maximum) > 0,
    ),
  message: (setter, { parameters }) =>
    `${setterName(setter)} reserves more memory than ${parameters.maximum}`,
  examples: {
    good: [
      deployment({ containers: [{ name: "app", image }] }),
      deployment({ containers: [{ name: "app", image, resources: { limits: { memory: "32Gi" } } }] }),
      deployment({ containers: [{ name: "app", image, resources: { limits: { memory: "32768Mi" } } }] }),
      pod({ containers: [{ name: "app", image, resources: { limits: { cpu: "64" } } }] }),
    ],
    bad: [
      deployment({ containers: [{ name: "app", image, resources: { limits: { memory: "320Gi" } } }] }),
      deployment({ containers: [{ name: "app", image, resources: { limits: { memory: "32769Mi" } } }] }),
      pod({ containers: [{ name: "app", image, resources: { requests: { memory: "100G" } } }] }),
      deployment({ resources: { limits: { memory: "33Gi" } }, containers: [{ name: "app", image }] }),
    ],
  },
});
