import {
  manifests,
  objects,
  page,
  podDisruptionBudget,
  rule,
  type PodDisruptionBudget,
} from "../../src/author";

const spec = { maxUnavailable: 1 };

export default rule({
  title: "Disruption budgets select the pods of one workload",
  severity: "medium",
  why:
    "A budget without a selector protects nothing; one whose selector is empty counts all pods of the namespace " +
    "together, so that one broken workload blocks the drain of every other.",
  fix: "Set spec.selector to the labels of the pods that the budget is for.",
  references: [
    page(
      "Kubernetes: Specifying a disruption budget",
      "https://kubernetes.io/docs/tasks/run-application/configure-pdb/",
    ),
  ],
  recommended: { level: "deny", because: "it never does what its author means" },
  target: objects<PodDisruptionBudget>(podDisruptionBudget),
  deny: ({ spec }) =>
    Object.keys(spec?.selector?.matchLabels ?? {}).length === 0 &&
    (spec?.selector?.matchExpressions ?? []).length === 0,
  message: () => "the budget has no selector, or one that selects every pod",
  examples: {
    good: [
      manifests.of<PodDisruptionBudget>(podDisruptionBudget, {
        spec: { ...spec, selector: { matchLabels: { app: "web" } } },
      }),
      manifests.of<PodDisruptionBudget>(podDisruptionBudget, {
        spec: { ...spec, selector: { matchExpressions: [{ key: "app", operator: "Exists" }] } },
      }),
    ],
    bad: [
      manifests.of<PodDisruptionBudget>(podDisruptionBudget, { spec }),
      manifests.of<PodDisruptionBudget>(podDisruptionBudget, { spec: { ...spec, selector: {} } }),
    ],
  },
});
