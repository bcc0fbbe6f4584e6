import {
  deployment,
  manifests,
  objects,
  page,
  rule,
  statefulSet,
  type Deployment,
  type PodSpec,
} from "../../src/author";

const labels = { app: "web" };
const labelSelector = { matchLabels: labels };

function workload(replicas: number, spread: Partial<PodSpec>): ReturnType<typeof manifests.pod> {
  const containers = [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }];
  const template = { metadata: { labels }, spec: { containers, ...spread } };
  return manifests.of<Deployment>(deployment, { spec: { replicas, selector: labelSelector, template } });
}

const topologyKey = "kubernetes.io/hostname";
const term = { topologyKey, labelSelector };

export default rule({
  title: "Replicas are spread over nodes or zones",
  severity: "low",
  why:
    "The scheduler may put all replicas on one node: then losing that node is losing the service, whatever the number " +
    "of replicas says.",
  fix: "Set topologySpreadConstraints or affinity.podAntiAffinity in the pod template.",
  references: [
    page(
      "Kubernetes: Pod topology spread constraints",
      "https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/",
    ),
  ],
  recommended: {
    level: "audit",
    because: "the scheduler spreads by default where it can, and clusters may set constraints of their own",
  },
  target: objects<Deployment>(deployment, statefulSet),
  deny: ({ spec }) =>
    (spec.replicas ?? 1) > 1 &&
    (spec.template.spec?.topologySpreadConstraints ?? []).length === 0 &&
    (spec.template.spec?.affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? [])
      .length === 0 &&
    (spec.template.spec?.affinity?.podAntiAffinity?.preferredDuringSchedulingIgnoredDuringExecution ?? [])
      .length === 0,
  message: () => "the pod template asks for no spreading of its replicas",
  examples: {
    good: [
      workload(2, {
        topologySpreadConstraints: [
          { maxSkew: 1, topologyKey, whenUnsatisfiable: "ScheduleAnyway", labelSelector },
        ],
      }),
      workload(1, {}),
      workload(2, {
        affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [term] } },
      }),
      workload(2, {
        affinity: {
          podAntiAffinity: {
            preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 100, podAffinityTerm: term }],
          },
        },
      }),
    ],
    bad: [workload(2, {}), workload(2, { affinity: { podAntiAffinity: {} } })],
  },
});
