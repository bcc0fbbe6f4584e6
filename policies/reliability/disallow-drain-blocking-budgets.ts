import {
  horizontalPodAutoscaler,
  linksOf,
  manifests,
  page,
  podDisruptionBudget,
  relations,
  rule,
  type Deployment,
  deployment,
  type HorizontalPodAutoscaler,
  type PodDisruptionBudget,
} from "../../src/author";

const { disruptionOf, horizontalAutoscalers, podKinds, protecting } = relations;

const labels = { app: "web" };
const template = { metadata: { labels }, spec: { containers: [{ name: "app", image: "nginx:1.27.0" }] } };

function web(replicas?: number, name = "web"): ReturnType<typeof manifests.pod> {
  const selector = { matchLabels: labels };
  return manifests.of<Deployment>(deployment, { metadata: { name }, spec: { replicas, selector, template } });
}

function budget(spec: PodDisruptionBudget["spec"]): ReturnType<typeof manifests.pod> {
  return manifests.of<PodDisruptionBudget>(podDisruptionBudget, {
    spec: { selector: { matchLabels: labels }, ...spec },
  });
}

function autoscaler(minReplicas: number): ReturnType<typeof manifests.pod> {
  const scaleTargetRef = { apiVersion: "apps/v1", kind: "Deployment", name: "web" };
  return manifests.of<HorizontalPodAutoscaler>(horizontalPodAutoscaler, {
    spec: { minReplicas, maxReplicas: 5, scaleTargetRef },
  });
}

export default rule({
  title: "Disruption budgets leave a pod to evict",
  severity: "high",
  why:
    "A budget that needs all the pods that there are lets none be evicted: each drain of a node waits for it, and with it " +
    "the upgrade of the cluster.",
  fix: "Run more pods than minAvailable needs, or give the budget maxUnavailable: 1.",
  references: [
    page(
      "Kubernetes: Specifying a disruption budget",
      "https://kubernetes.io/docs/tasks/run-application/configure-pdb/",
    ),
  ],
  recommended: {
    level: "warn",
    because: "the number of pods may be set by something that is not checked here",
  },
  notAtAdmission:
    "a budget goes by the sum of all pods that it protects, of workloads of which some may be yet to come",
  target: linksOf(protecting, { reads: [...podKinds, ...horizontalAutoscalers] }),
  deny: (link, { inventory }) => disruptionOf(link, inventory)?.allowed === 0,
  message: (link, { inventory }) => {
    const pods = disruptionOf(link, inventory)?.pods ?? 0;
    return pods === 1
      ? "the budget lets nobody evict the only pod that it protects"
      : `the budget lets none of the ${pods} pods be evicted that it protects`;
  },
  related: ({ found }) => found,
  examples: {
    good: [
      manifests.set(budget({ minAvailable: 1 }), web(2)),
      manifests.set(budget({ maxUnavailable: "1%" }), web(1)),
      manifests.set(budget({ minAvailable: "50%" }), web(3)),
      manifests.set(budget({ minAvailable: 1 }), web(1), web(1, "canary")),
      manifests.set(budget({ minAvailable: 1 }), web(), autoscaler(2)),
      manifests.set(budget({ minAvailable: 1 }), web(0)),
    ],
    bad: [
      manifests.set(budget({ minAvailable: 1 }), web()),
      manifests.set(budget({ minAvailable: 3 }), web(2)),
      manifests.set(budget({ minAvailable: "51%" }), web(2)),
      manifests.set(budget({ minAvailable: 2 }), web(5), autoscaler(2)),
    ],
  },
});
