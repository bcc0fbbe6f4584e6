import {
  conflictsOf,
  daemonSet,
  deployment,
  manifests,
  objects,
  page,
  relations,
  rule,
  statefulSet,
  type Deployment,
} from "../../src/author";

type Selector = NonNullable<Deployment["spec"]>["selector"];

const webs: Selector = { matchLabels: { app: "web" } };

function web(
  name: string,
  labels: Record<string, string>,
  selector = webs,
): ReturnType<typeof manifests.pod> {
  return manifests.of<Deployment>(deployment, {
    metadata: { name },
    spec: {
      selector,
      template: {
        metadata: { labels: { app: "web", ...labels } },
        spec: { containers: [{ name: "app", image: "nginx:1.27.0" }] },
      },
    },
  });
}

function back(operator: string, ...values: string[]): Selector {
  return { matchExpressions: [{ key: "tier", operator, values }] };
}

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
  target: conflictsOf<relations.Controller>(objects(...relations.controllers), {
    // Most ReplicaSets are made by controllers, whose requests must not fail.
    kinds: [deployment, statefulSet, daemonSet],
    reads: [],
    among: relations.sharingPods,
    asCreated: relations.withSelector,
    at: ["spec", "selector"],
  }),
  deny: (_, { object, other }) =>
    relations.takesPodsOf(object, other) || relations.takesPodsOf(other, object),
  message: (_, { object, others }) => {
    const taken = others.filter((other) => relations.takesPodsOf(object, other));
    const taking = others.filter((other) => !relations.takesPodsOf(object, other));
    return [
      ...(taken.length > 0 ? [`the selector fits the pods of ${relations.describeAll(taken)}, too`] : []),
      ...(taking.length > 0 ? [`its pods fit the selector of ${relations.describeAll(taking)}, too`] : []),
    ];
  },
  examples: {
    good: [
      manifests.set(web("web", {})),
      manifests.set(
        web("web", { tier: "front" }, back("NotIn", "back")),
        web("api", { tier: "back" }, back("In", "back")),
      ),
      manifests.set(web("web", {}, back("DoesNotExist")), web("api", { tier: "back" }, back("Exists"))),
      manifests.set(web("web", {}), web("web", { tier: "front" })),
      manifests.set(web("web", {}), manifests.pod({ containers: [{ name: "app", image: "nginx:1.27.0" }] })),
    ],
    bad: [
      manifests.set(web("web", {}), web("api", { tier: "back" })),
      manifests.set(web("web", {}), web("api", { tier: "back" }, back("In", "back"))),
    ],
  },
});
