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
  title: "Disruption budgets allow a disruption",
  severity: "high",
  why:
    "A budget that allows none blocks every drain: upgrades of the cluster stop at that node until somebody deletes " +
    "the budget, mostly at night.",
  fix: "Set maxUnavailable to 1 or more, or minAvailable to less than all pods.",
  references: [
    page(
      "Kubernetes: Specifying a disruption budget",
      "https://kubernetes.io/docs/tasks/run-application/configure-pdb/",
    ),
  ],
  recommended: { level: "deny", because: "it stops the upgrade of the cluster, and others pay for it" },
  target: objects<PodDisruptionBudget>(podDisruptionBudget),
  deny: (budget) =>
    ["0", "0%"].includes(`${budget.spec?.maxUnavailable ?? ""}`) ||
    `${budget.spec?.minAvailable ?? ""}` === "100%",
  message: () => "the budget allows no disruption",
  extent: ({ spec }) => [
    spec?.selector === undefined,
    spec?.selector?.matchLabels ?? {},
    spec?.selector?.matchExpressions ?? [],
  ],
  examples: {
    good: [budget({ maxUnavailable: 1 }), budget({ minAvailable: "50%" }), budget({ minAvailable: 1 })],
    bad: [budget({ maxUnavailable: 0 }), budget({ maxUnavailable: "0%" }), budget({ minAvailable: "100%" })],
  },
});
