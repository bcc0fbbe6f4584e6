import {
  deployment,
  eachOf,
  horizontalPodAutoscaler,
  manifests,
  page,
  relations,
  rule,
  type Deployment,
  type HorizontalPodAutoscaler,
} from "../../src/author";

const { rivalledAutoscalers, describeObjects, horizontalAutoscalers, isLive, scalable } = relations;

const labels = { app: "web" };
const template = { metadata: { labels }, spec: { containers: [{ name: "app", image: "nginx:1.27.0" }] } };

function web(replicas?: number, uid?: string): ReturnType<typeof manifests.pod> {
  const selector = { matchLabels: labels };
  return manifests.of<Deployment>(deployment, { metadata: { uid }, spec: { replicas, selector, template } });
}

function autoscaler(name: string): ReturnType<typeof manifests.pod> {
  const scaleTargetRef = { apiVersion: "apps/v1", kind: "Deployment", name };
  return manifests.of<HorizontalPodAutoscaler>(horizontalPodAutoscaler, {
    spec: { minReplicas: 2, maxReplicas: 5, scaleTargetRef },
  });
}

export default rule({
  title: "Workloads leave their number of pods to the autoscaler",
  severity: "medium",
  why:
    "Each time that the manifest is applied, its replicas take the place of what the autoscaler decided: under load, most " +
    "pods are stopped at once.",
  fix: "Remove spec.replicas from the workload, and let minReplicas of the autoscaler say how many pods there are at least.",
  references: [
    page(
      "Kubernetes: Migrating Deployments and StatefulSets to horizontal autoscaling",
      "https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#migrating-deployments-and-statefulsets-to-horizontal-autoscaling",
    ),
  ],
  recommended: {
    level: "warn",
    because: "a tool that applies manifests may be told to leave the field alone",
  },
  notAtAdmission: "the API server sets replicas where nobody has, and the two look alike there",
  target: eachOf(scalable, { reads: horizontalAutoscalers, at: ["spec", "replicas"] }),
  // In a cluster it is the autoscaler that wrote them.
  deny: (entry, { inventory }) => !isLive(entry) && rivalledAutoscalers(entry, inventory).length > 0,
  message: (entry, { inventory }) =>
    `replicas are set here, and by ${describeObjects(rivalledAutoscalers(entry, inventory))}`,
  related: (entry, { inventory }) => rivalledAutoscalers(entry, inventory),
  examples: {
    good: [
      manifests.set(web(), autoscaler("web")),
      manifests.set(web(2), autoscaler("api")),
      manifests.set(web(4, "5f0c1c6e"), autoscaler("web")),
    ],
    bad: [manifests.set(web(2), autoscaler("web"))],
  },
});
