import {
  manifests,
  objects,
  page,
  podDisruptionBudget,
  rule,
  type PodDisruptionBudget,
} from "../../src/author";

const selector = { matchLabels: { app: "web" } };

function budget(spec: NonNullable<PodDisruptionBudget["spec"]>): ReturnType<typeof manifests.pod> {
  return manifests.of<PodDisruptionBudget>(podDisruptionBudget, { spec: { selector, ...spec } });
}

export default rule({
  title: "Disruption budgets protect something",
  severity: "low",
  why:
    "A budget that keeps no pod available lets a drain take all of them at once, while whoever wrote it believes the " +
    "workload to be protected.",
  fix: "Set minAvailable to 1 or more, or maxUnavailable to less than all pods.",
  references: [
    page(
      "Kubernetes: Specifying a disruption budget",
      "https://kubernetes.io/docs/tasks/run-application/configure-pdb/",
    ),
  ],
  recommended: { level: "warn", because: "it is no worse than no budget at all" },
  target: objects<PodDisruptionBudget>(podDisruptionBudget),
  deny: (budget) =>
    ["0", "0%"].includes(`${budget.spec?.minAvailable ?? ""}`) ||
    `${budget.spec?.maxUnavailable ?? ""}` === "100%",
  message: () => "the budget keeps no pod available",
  examples: {
    good: [budget({ minAvailable: 1 }), budget({ maxUnavailable: "50%" })],
    bad: [budget({ minAvailable: 0 }), budget({ minAvailable: "0%" }), budget({ maxUnavailable: "100%" })],
  },
});
