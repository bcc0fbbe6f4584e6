import {
  conflictsOf,
  horizontalPodAutoscaler,
  manifests,
  objects,
  page,
  relations,
  rule,
  scaledObject,
  statefulSet,
  type HorizontalPodAutoscaler,
  type StatefulSet,
} from "../../src/author";

const web = manifests.deployment({ containers: [{ name: "app", image: "nginx:1.27.0" }] });

const stateful = manifests.of<StatefulSet>(statefulSet, { metadata: { name: "web" } });

function autoscaler(name: string, target: string, kind = "Deployment"): ReturnType<typeof manifests.pod> {
  const scaleTargetRef = { apiVersion: "apps/v1", kind, name: target };
  return manifests.of<HorizontalPodAutoscaler>(horizontalPodAutoscaler, {
    metadata: { name },
    spec: { minReplicas: 2, maxReplicas: 5, scaleTargetRef },
  });
}

const keda = manifests.of<{ spec: object }>(scaledObject, {
  metadata: { name: "queue" },
  spec: { scaleTargetRef: { name: "web" }, triggers: [] },
});

export default rule({
  title: "Workloads have one horizontal autoscaler",
  severity: "high",
  why: "Two autoscalers of one workload undo what the other decides, so that its pods are started and stopped without end.",
  fix: "Put the metrics of both into one autoscaler, and remove the other.",
  references: [
    page(
      "Kubernetes: Horizontal Pod Autoscaling",
      "https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/",
    ),
    page("KEDA: Scaling Deployments", "https://keda.sh/docs/latest/concepts/scaling-deployments/"),
  ],
  recommended: { level: "warn", because: "the autoscalers may be those of two environments" },
  target: conflictsOf<relations.Autoscaler>(objects(horizontalPodAutoscaler, scaledObject), {
    kinds: [horizontalPodAutoscaler],
    reads: relations.podKinds,
    among: relations.rivalsOf,
    at: ["spec", "scaleTargetRef"],
  }),
  deny: (autoscaler, { other }) => relations.haveOneTarget(autoscaler, other),
  message: (_, { others }) => `its target is scaled by ${relations.describeAll(others)}, too`,
  examples: {
    good: [
      manifests.set(web, autoscaler("web", "web"), autoscaler("api", "api")),
      manifests.set(web, autoscaler("web", "web"), autoscaler("web", "web")),
      manifests.set(web, stateful, autoscaler("web", "web"), autoscaler("load", "web", "StatefulSet")),
    ],
    bad: [
      manifests.set(web, autoscaler("web", "web"), autoscaler("load", "web")),
      manifests.set(web, autoscaler("web", "web"), keda),
    ],
  },
});
