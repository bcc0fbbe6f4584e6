import {
  horizontalPodAutoscaler,
  deployment,
  manifests,
  page,
  referencesOf,
  relations,
  replicaSet,
  replicationController,
  rule,
  scaledObject,
  statefulSet,
  verticalPodAutoscaler,
  type HorizontalPodAutoscaler,
} from "../../src/author";

const containers = [{ name: "app", image: "nginx:1.27.0" }];
const web = manifests.deployment({ containers });
const agent = manifests.daemonSet({ containers });

function autoscaler(apiVersion: string, kind: string, name: string): ReturnType<typeof manifests.pod> {
  return manifests.of<HorizontalPodAutoscaler>(horizontalPodAutoscaler, {
    spec: { maxReplicas: 5, scaleTargetRef: { apiVersion, kind, name } },
  });
}

export default rule({
  title: "Autoscalers scale what there is",
  severity: "high",
  why: "An autoscaler whose target does not exist scales nothing, and the load that it is there for takes the workload down.",
  fix: "Name a workload of the autoscaler's namespace by its API group, kind and name.",
  references: [
    page(
      "Kubernetes: Horizontal Pod Autoscaling",
      "https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/",
    ),
  ],
  recommended: { level: "warn", because: "the workload may be made by something that is not checked here" },
  target: referencesOf(relations.scaling, {
    of: [horizontalPodAutoscaler, verticalPodAutoscaler, scaledObject],
    reads: relations.podKinds,
    from: [horizontalPodAutoscaler],
    to: [deployment, statefulSet, replicaSet, replicationController],
    cel: relations.scaledCel,
  }),
  // A VerticalPodAutoscaler sets requests, and those of a DaemonSet as well.
  deny: ({ from, reference }, { found }) =>
    found.length === 0 || (from.kind !== "VerticalPodAutoscaler" && relations.isUnscalable(reference)),
  message: ({ reference }, { found, near }) =>
    found.length === 0
      ? `${relations.describeAbsent(reference, near)}${relations.describeGroup(reference)}`
      : `the number of pods of a ${reference.kind} cannot be scaled`,
  related: ({ reference }, { inventory }) => inventory.nearly(reference),
  examples: {
    good: [
      manifests.set(autoscaler("apps/v1", "Deployment", "web"), web),
      manifests.set(autoscaler("apps/v1beta2", "Deployment", "web"), web),
      manifests.set(
        manifests.of<{ spec: object }>(verticalPodAutoscaler, {
          spec: { targetRef: { apiVersion: "apps/v1", kind: "DaemonSet", name: "web" } },
        }),
        agent,
      ),
    ],
    bad: [
      manifests.set(autoscaler("apps/v1", "Deployment", "wbe"), web),
      manifests.set(autoscaler("apps/v1", "StatefulSet", "web"), web),
      manifests.set(autoscaler("v1", "Deployment", "web"), web),
      manifests.set(autoscaler("apps/v1", "DaemonSet", "web"), agent),
    ],
  },
});
