import {
  cronJob,
  daemonSet,
  deployment,
  type KubernetesObject,
  manifests,
  objects,
  page,
  rule,
  service,
  statefulSet,
  stringList,
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
  target: objects<KubernetesObject>(deployment, statefulSet, daemonSet, cronJob, service),
  parameters: {
    labels: stringList({
      description: "The labels that objects must have.",
      default: ["app.kubernetes.io/name"],
    }),
  },
  deny: ({ metadata }, { parameters }) =>
    parameters.labels.some((label) => (metadata.labels?.[label] ?? "") === ""),
  message: ({ metadata }, { parameters }) =>
    parameters.labels
      .filter((label) => (metadata.labels?.[label] ?? "") === "")
      .map((label) => `the label ${label} is missing`),
  examples: {
    good: [labelled({ "app.kubernetes.io/name": "web" })],
    bad: [labelled({}), labelled({ "app.kubernetes.io/name": "" }), manifests.service(spec)],
  },
});
