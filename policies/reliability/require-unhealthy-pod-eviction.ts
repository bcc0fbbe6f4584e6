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
  title: "Disruption budgets let go of pods that are not healthy",
  severity: "low",
  why:
    "By default a budget also protects pods that crash: a workload that is down already then blocks the drain of its " +
    "nodes, and with it the upgrade of the cluster.",
  fix: "Set spec.unhealthyPodEvictionPolicy to AlwaysAllow.",
  references: [
    page(
      "Kubernetes: Unhealthy pod eviction policy",
      "https://kubernetes.io/docs/tasks/run-application/configure-pdb/#unhealthy-pod-eviction-policy",
    ),
  ],
  recommended: { level: "audit", because: "hardly any budget sets it, and some must keep even broken pods" },
  target: objects<PodDisruptionBudget>(podDisruptionBudget),
  deny: (budget) => budget.spec?.unhealthyPodEvictionPolicy !== "AlwaysAllow",
  message: () => "unhealthyPodEvictionPolicy is not AlwaysAllow",
  examples: {
    good: [budget({ maxUnavailable: 1, unhealthyPodEvictionPolicy: "AlwaysAllow" })],
    bad: [
      budget({ maxUnavailable: 1 }),
      budget({ maxUnavailable: 1, unhealthyPodEvictionPolicy: "IfHealthyBudget" }),
    ],
  },
});
