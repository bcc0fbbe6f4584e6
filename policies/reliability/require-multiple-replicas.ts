import {
  deployment,
  manifests,
  objects,
  page,
  relations,
  rule,
  statefulSet,
  wholeNumber,
  type Deployment,
} from "../../src/author";

const template = {
  metadata: { labels: { app: "web" } },
  spec: { containers: [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }] },
};
const selector = { matchLabels: { app: "web" } };

/**
 * Whether what was applied says nothing of replicas, as it should where an autoscaler owns them: the API server sets 1
 * before it asks, and `kubectl apply` keeps what was applied in an annotation.
 */
function leavesReplicasOut(annotations: Readonly<Record<string, string>>): boolean {
  const applied = annotations["kubectl.kubernetes.io/last-applied-configuration"];
  return applied !== undefined && !applied.includes('"replicas":');
}

export default rule({
  title: "Workloads run more than one replica",
  severity: "medium",
  why:
    "A single pod is gone whenever its node is drained, upgraded or lost, and whoever uses it waits until another has " +
    "started.",
  fix:
    "Set spec.replicas to 2 or more, if the workload can run more than once at a time; leave it out where an autoscaler " +
    "sets it.",
  references: [
    page("Kubernetes: Disruptions", "https://kubernetes.io/docs/concepts/workloads/pods/disruptions/"),
  ],
  recommended: {
    level: "warn",
    because: "many workloads are built to run once, or are scaled by an autoscaler",
  },
  target: objects<Deployment>(deployment, statefulSet),
  parameters: {
    minimum: wholeNumber({ description: "The fewest replicas that a workload may have.", default: 2 }),
  },
  // Zero replicas are a workload that is switched off.
  deny: ({ metadata, spec }, { parameters }) =>
    spec.replicas !== 0 &&
    (spec.replicas ?? parameters.minimum) < parameters.minimum &&
    !leavesReplicasOut(metadata?.annotations ?? {}),
  message: (_, { parameters }) => `fewer than ${parameters.minimum} replicas`,
  // How many pods an autoscaler leaves is asked of it, by require-multiple-autoscaled-replicas.
  unless: {
    where: "an autoscaler owns the number of pods",
    reads: relations.horizontalAutoscalers,
    holds: (entry, { inventory, parameters }) => {
      const autoscalers = relations.autoscalersOf(entry, inventory);
      return (
        autoscalers.length > 0 && autoscalers.every((each) => relations.keepsPods(each, parameters.minimum))
      );
    },
  },
  examples: {
    good: [
      manifests.of<Deployment>(deployment, { spec: { replicas: 2, selector, template } }),
      manifests.of<Deployment>(deployment, { spec: { replicas: 0, selector, template } }),
      manifests.of<Deployment>(deployment, {
        metadata: {
          name: "web",
          namespace: "shop",
          annotations: { "kubectl.kubernetes.io/last-applied-configuration": '{"spec":{"paused":false}}' },
        },
        spec: { replicas: 1, selector, template },
      }),
    ],
    bad: [
      manifests.of<Deployment>(deployment, { spec: { replicas: 1, selector, template } }),
      manifests.of<Deployment>(deployment, {
        metadata: {
          name: "web",
          namespace: "shop",
          annotations: { "kubectl.kubernetes.io/last-applied-configuration": '{"spec":{"replicas":1}}' },
        },
        spec: { replicas: 1, selector, template },
      }),
      manifests.of<object>(statefulSet, {
        ...{ spec: { serviceName: "web", replicas: 1, selector, template } },
      }),
    ],
  },
});
