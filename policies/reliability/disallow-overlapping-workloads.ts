import {
  daemonSet,
  deployment,
  eachOf,
  manifests,
  page,
  relations,
  replicaSet,
  replicationController,
  rule,
  statefulSet,
  type Deployment,
} from "../../src/author";

const { describeObjects, overlapping } = relations;

function web(name: string, labels: Record<string, string>): ReturnType<typeof manifests.pod> {
  return manifests.of<Deployment>(deployment, {
    metadata: { name },
    spec: {
      selector: { matchLabels: { app: "web" } },
      template: {
        metadata: { labels: { app: "web", ...labels } },
        spec: { containers: [{ name: "app", image: "nginx:1.27.0" }] },
      },
    },
  });
}

const kinds = [deployment, statefulSet, daemonSet, replicaSet, replicationController];

export default rule({
  title: "Workloads select their own pods alone",
  severity: "high",
  why:
    "A controller whose selector fits the pods of another counts and takes over pods that are not its own: both start and " +
    "stop pods without end, and an autoscaler goes by the load of both.",
  fix: "Give each workload a label of its own, in its selector and in the template of its pods.",
  references: [
    page(
      "Kubernetes: Deployments, selector",
      "https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector",
    ),
  ],
  recommended: { level: "warn", because: "the workloads may be those of two environments" },
  notAtAdmission:
    "a rollout would list all workloads of its namespace, and most ReplicaSets are made by controllers whose requests must not fail",
  target: eachOf(kinds, { reads: [], at: ["spec", "selector"] }),
  deny: (entry, { inventory }) => overlapping(entry, inventory).length > 0,
  message: (entry, { inventory }) =>
    `the selector fits the pods of ${describeObjects(overlapping(entry, inventory))}, too`,
  related: (entry, { inventory }) => overlapping(entry, inventory),
  examples: {
    good: [
      manifests.set(web("web", {})),
      manifests.set(web("web", {}), web("web", { tier: "front" })),
      manifests.set(web("web", {}), manifests.pod({ containers: [{ name: "app", image: "nginx:1.27.0" }] })),
    ],
    bad: [manifests.set(web("web", {}), web("api", { tier: "back" }))],
  },
});
