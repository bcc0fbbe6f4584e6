import {
  horizontalPodAutoscaler,
  manifests,
  objects,
  page,
  rule,
  wholeNumber,
  type HorizontalPodAutoscaler,
} from "../../src/author";

const scaleTargetRef = { apiVersion: "apps/v1", kind: "Deployment", name: "web" };

function autoscaler(minReplicas: number | undefined, maxReplicas: number): ReturnType<typeof manifests.pod> {
  const spec = { scaleTargetRef, maxReplicas, ...(minReplicas === undefined ? {} : { minReplicas }) };
  return manifests.of<HorizontalPodAutoscaler>(horizontalPodAutoscaler, { spec });
}

export default rule({
  title: "Autoscalers keep more than one replica",
  severity: "medium",
  why:
    "At night, when there is little to do, the autoscaler leaves a single pod, and the first node that is drained " +
    "takes the service down.",
  fix: "Set spec.minReplicas to 2 or more.",
  references: [
    page(
      "Kubernetes: Horizontal pod autoscaling",
      "https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/",
    ),
  ],
  recommended: {
    level: "warn",
    because: "some workloads may well be down for the minute that a pod takes to start",
  },
  target: objects<HorizontalPodAutoscaler>(horizontalPodAutoscaler),
  parameters: {
    minimum: wholeNumber({ description: "The least that spec.minReplicas may be.", default: 2 }),
  },
  // Where the field is absent, the API server sets 1.
  deny: (autoscaler, { parameters }) => (autoscaler.spec.minReplicas ?? 1) < parameters.minimum,
  message: (_, { parameters }) => `minReplicas is less than ${parameters.minimum}`,
  examples: {
    good: [autoscaler(2, 10)],
    bad: [autoscaler(1, 10), autoscaler(undefined, 10)],
  },
});
