import { compareQuantities, containers, manifests, page, quantityLimit, rule } from "../../src/author";

const { deployment, job } = manifests;

const image = "registry.k8s.io/e2e-test-images/agnhost:2.53.0";

export default rule({
  title: "Containers do not take more GPUs than anybody meant",
  severity: "low",
  why: "GPUs are few and dear: one container that takes all of them keeps everybody else waiting, used or not.",
  fix: "Lower the limit for nvidia.com/gpu or amd.com/gpu, or raise the maximum in the settings of this rule.",
  references: [
    page("Kubernetes: Schedule GPUs", "https://kubernetes.io/docs/tasks/manage-gpus/scheduling-gpus/"),
  ],
  recommended: { level: "audit", because: "how many are too many depends on what the cluster has" },
  // Ephemeral containers cannot have resources.
  target: containers({ which: ["regular", "init"] }),
  parameters: {
    maximum: quantityLimit({
      description: "The most GPUs of one kind that a container may take.",
      default: "8",
    }),
  },
  deny: (container, { parameters }) =>
    [
      container.resources?.limits?.["nvidia.com/gpu"] ?? "0",
      container.resources?.limits?.["amd.com/gpu"] ?? "0",
    ].some((amount) => compareQuantities(amount, parameters.maximum) > 0),
  message: (container, { parameters }) =>
    `container ${container.name} takes more than ${parameters.maximum} GPUs`,
  examples: {
    good: [
      deployment({ containers: [{ name: "app", image }] }),
      deployment({ containers: [{ name: "app", image, resources: { limits: { "nvidia.com/gpu": "8" } } }] }),
    ],
    bad: [
      deployment({ containers: [{ name: "app", image, resources: { limits: { "nvidia.com/gpu": "9" } } }] }),
      job({ containers: [{ name: "app", image, resources: { limits: { "amd.com/gpu": "16" } } }] }),
    ],
  },
});
