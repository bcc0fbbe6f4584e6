import {
  deployment,
  manifests,
  objects,
  page,
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

function withReplicas(replicas: number): ReturnType<typeof manifests.deployment> {
  return manifests.of<Deployment>(deployment, { spec: { replicas, selector, template } });
}

export default rule({
  title: "Workloads do not ask for more replicas than anybody meant",
  severity: "low",
  why:
    "A slip of the finger, 1000 for 10, fills the cluster with pods of one workload, keeps all others from being " +
    "scheduled, and grows the bill for as long as nobody looks.",
  fix: "Lower spec.replicas, or raise the maximum in the settings of this rule.",
  references: [
    page(
      "Kubernetes: Deployments, scaling",
      "https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#scaling-a-deployment",
    ),
  ],
  recommended: { level: "warn", because: "how many are too many is for each team to say" },
  target: objects<Deployment>(deployment, statefulSet),
  parameters: {
    maximum: wholeNumber({ description: "The most replicas that a workload may have.", default: 100 }),
  },
  deny: (workload, { parameters }) => (workload.spec.replicas ?? 1) > parameters.maximum,
  message: ({ spec }, { parameters }) => `${spec.replicas ?? 1} replicas, more than ${parameters.maximum}`,
  examples: {
    good: [withReplicas(100), manifests.of<Deployment>(deployment, { spec: { selector, template } })],
    bad: [
      withReplicas(101),
      manifests.of<object>(statefulSet, {
        ...{ spec: { serviceName: "web", replicas: 1000, selector, template } },
      }),
    ],
  },
});
