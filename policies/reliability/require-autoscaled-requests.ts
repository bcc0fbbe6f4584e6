import {
  eachOf,
  horizontalPodAutoscaler,
  limitRange,
  manifests,
  page,
  relations,
  rule,
  type HorizontalPodAutoscaler,
  type LimitRange,
} from "../../src/author";

const { podKinds, unmeasuredContainers } = relations;

type Container = Parameters<typeof manifests.deployment>[0]["containers"][0];

function web(resources: Container["resources"]): ReturnType<typeof manifests.pod> {
  return manifests.deployment({ containers: [{ name: "app", image: "nginx:1.27.0", resources }] });
}

type Metric = NonNullable<NonNullable<HorizontalPodAutoscaler["spec"]>["metrics"]>[0];

function autoscaler(...metrics: Metric[]): ReturnType<typeof manifests.pod> {
  const scaleTargetRef = { apiVersion: "apps/v1", kind: "Deployment", name: "web" };
  return manifests.of<HorizontalPodAutoscaler>(horizontalPodAutoscaler, {
    spec: { maxReplicas: 5, scaleTargetRef, metrics },
  });
}

const utilization = { type: "Utilization", averageUtilization: 70 };
const cpu: Metric = { type: "Resource", resource: { name: "cpu", target: utilization } };
const value: Metric = {
  type: "Resource",
  resource: { name: "cpu", target: { type: "AverageValue", averageValue: "500m" } },
};

function cpuOf(container: string): Metric {
  return { type: "ContainerResource", containerResource: { name: "cpu", container, target: utilization } };
}

export default rule({
  title: "Containers request what their autoscaler measures",
  severity: "high",
  why: "Utilization is a share of the request: where one container has none, the autoscaler cannot tell it, and never scales.",
  fix: "Give each container a request of the resource, or let the metric name a container that has one.",
  references: [
    page(
      "Kubernetes: How does a HorizontalPodAutoscaler work?",
      "https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#how-does-a-horizontalpodautoscaler-work",
    ),
  ],
  recommended: { level: "warn", because: "requests may be added to the containers at admission" },
  notAtAdmission:
    "the workload may be created a moment later, and may lose its requests without the autoscaler",
  target: eachOf(relations.horizontalAutoscalers, {
    reads: [...podKinds, limitRange],
    at: ["spec", "metrics"],
  }),
  deny: (entry, { inventory }) => unmeasuredContainers(entry, inventory).length > 0,
  message: (entry, { inventory }) => unmeasuredContainers(entry, inventory),
  related: (entry, { inventory }) => inventory.from(entry, relations.scaling).flatMap(({ found }) => found),
  examples: {
    good: [
      manifests.set(autoscaler(cpu), web({ requests: { cpu: "100m" } })),
      manifests.set(autoscaler(cpu), web({ limits: { cpu: "1" } })),
      manifests.set(autoscaler(value), web({})),
      manifests.set(autoscaler(cpuOf("app")), web({ requests: { cpu: "100m" } })),
      manifests.set(
        autoscaler(cpu),
        web({}),
        manifests.of<LimitRange>(limitRange, {
          spec: { limits: [{ type: "Container", default: { cpu: "1" } }] },
        }),
      ),
    ],
    bad: [
      manifests.set(autoscaler(cpu), web({ requests: { memory: "64Mi" } })),
      manifests.set(autoscaler(cpuOf("proxy")), web({ requests: { cpu: "100m" } })),
      manifests.set(autoscaler(cpuOf("app")), web({})),
    ],
  },
});
