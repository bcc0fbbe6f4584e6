import {
  demandList,
  everyKind,
  kindList,
  type KubernetesObject,
  manifests,
  meets,
  objects,
  page,
  rule,
  service,
  shortfall,
} from "../../src/author";

const spec = { ports: [{ port: 80 }] };

function labelled(labels: Readonly<Record<string, string>>): ReturnType<typeof manifests.pod> {
  return manifests.of<object>(service, { metadata: { labels }, ...{ spec } });
}

export default rule({
  title: "Objects carry the labels that people look for",
  severity: "low",
  why:
    "Without common labels nobody can say at night which of a hundred Deployments belong together, whose " +
    "they are, or what may be deleted.",
  fix: "Add the labels to metadata.labels.",
  references: [
    page(
      "Kubernetes: Recommended labels",
      "https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/",
    ),
  ],
  recommended: { level: "audit", because: "which labels there must be is for each team to say" },
  target: objects<KubernetesObject>(...everyKind),
  parameters: {
    kinds: kindList(everyKind, {
      description: "The kinds of objects that must have them.",
      default: ["CronJob", "DaemonSet", "Deployment", "Service", "StatefulSet"],
    }),
    labels: demandList({
      description:
        "The labels that objects must have: keys, each with = and a pattern of its value if that matters.",
      default: ["app.kubernetes.io/name"],
    }),
  },
  deny: ({ metadata }, { parameters }) =>
    parameters.labels.some((label) => !meets(metadata.labels ?? {}, label)),
  message: ({ metadata }, { parameters }) =>
    parameters.labels
      .filter((label) => !meets(metadata.labels ?? {}, label))
      .map((label) => `the label ${shortfall(metadata.labels ?? {}, label)}`),
  examples: {
    good: [
      labelled({ "app.kubernetes.io/name": "web" }),
      manifests.pod({
        containers: [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }],
      }),
    ],
    bad: [labelled({}), labelled({ "app.kubernetes.io/name": "" }), manifests.service(spec)],
  },
});
