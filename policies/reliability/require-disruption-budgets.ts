import {
  deployment,
  eachOf,
  manifests,
  page,
  podDisruptionBudget,
  relations,
  rule,
  statefulSet,
  type Deployment,
  type PodDisruptionBudget,
} from "../../src/author";

const { expectedPods, horizontalAutoscalers, protecting } = relations;

const labels = { app: "web" };
const template = { metadata: { labels }, spec: { containers: [{ name: "app", image: "nginx:1.27.0" }] } };

function web(replicas: number): ReturnType<typeof manifests.pod> {
  const selector = { matchLabels: labels };
  return manifests.of<Deployment>(deployment, { spec: { replicas, selector, template } });
}

function budget(app: string): ReturnType<typeof manifests.pod> {
  const spec = { maxUnavailable: 1, selector: { matchLabels: { app } } };
  return manifests.of<PodDisruptionBudget>(podDisruptionBudget, { spec });
}

export default rule({
  title: "Workloads of several pods have a disruption budget",
  severity: "medium",
  why: "Without a budget a drain of several nodes may evict all pods of a workload at once, however many there are.",
  fix: "Add a PodDisruptionBudget with maxUnavailable: 1 that selects the pods.",
  references: [
    page("Kubernetes: Disruptions", "https://kubernetes.io/docs/concepts/workloads/pods/disruptions/"),
  ],
  recommended: { level: "audit", because: "not every workload needs to be there all the time" },
  notAtAdmission: "the disruption budget may be created a moment later",
  target: eachOf([deployment, statefulSet], { reads: [podDisruptionBudget, ...horizontalAutoscalers] }),
  deny: (entry, { inventory }) =>
    (expectedPods(entry, inventory) ?? 0) > 1 && inventory.lacks(entry, protecting),
  message: () => "no disruption budget protects the pods",
  examples: {
    good: [manifests.set(web(2), budget("web")), manifests.set(web(1))],
    bad: [manifests.set(web(2)), manifests.set(web(2), budget("api"))],
  },
});
