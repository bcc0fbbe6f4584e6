import {
  horizontalPodAutoscaler,
  manifests,
  objects,
  page,
  rule,
  type HorizontalPodAutoscaler,
} from "../../src/author";

const scaleTargetRef = { apiVersion: "apps/v1", kind: "Deployment", name: "web" };

function autoscaler(minReplicas: number | undefined, maxReplicas: number): ReturnType<typeof manifests.pod> {
  const spec = { scaleTargetRef, maxReplicas, ...(minReplicas === undefined ? {} : { minReplicas }) };
  return manifests.of<HorizontalPodAutoscaler>(horizontalPodAutoscaler, { spec });
}

export default rule({
  title: "Autoscalers have room to scale",
  severity: "medium",
  why:
    "An autoscaler whose minimum is its maximum never scales: the day the load comes, everybody believes " +
    "that it does.",
  fix: "Set spec.maxReplicas above spec.minReplicas, or remove the autoscaler.",
  references: [
    page(
      "Kubernetes: Horizontal pod autoscaling",
      "https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/",
    ),
  ],
  recommended: { level: "warn", because: "it does no harm until there is load" },
  target: objects<HorizontalPodAutoscaler>(horizontalPodAutoscaler),
  // Where the field is absent, the API server sets 1.
  deny: (autoscaler) => autoscaler.spec.maxReplicas === (autoscaler.spec.minReplicas ?? 1),
  message: () => "minReplicas and maxReplicas are the same",
  examples: {
    good: [autoscaler(2, 10), autoscaler(undefined, 2)],
    bad: [autoscaler(3, 3), autoscaler(undefined, 1)],
  },
});
