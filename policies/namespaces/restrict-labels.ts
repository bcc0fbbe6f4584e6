import {
  everyKind,
  kindList,
  type KubernetesObject,
  manifests,
  matches,
  objects,
  page,
  patternList,
  rule,
  service,
} from "../../src/author";

const spec = { ports: [{ port: 80 }] };

function having(labels: Readonly<Record<string, string>>): KubernetesObject {
  return manifests.of<object>(service, { metadata: { labels }, ...{ spec } });
}

/** Whether an object has one of the labels that match none of the patterns. */
function hasOther({ metadata }: KubernetesObject, allowed: readonly string[]): boolean {
  return Object.entries(metadata.labels ?? {}).some(
    ([key, value]) => !allowed.some((pattern) => matches(`${key}=${value}`, pattern)),
  );
}

export default rule({
  title: "Labels are of the forms that a team has agreed on",
  severity: "low",
  why: "Keys of labels are told apart by case: what is labelled App is missed by a selector for app, and by everybody who searches for it.",
  fix: "Use a label of an allowed form, or allow this one in the settings of this rule.",
  references: [
    page(
      "Kubernetes: Labels and selectors, syntax",
      "https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set",
    ),
  ],
  recommended: { level: "audit", because: "which labels there may be is for each team to say" },
  target: objects<KubernetesObject>(...everyKind),
  parameters: {
    kinds: kindList(everyKind, {
      description: "The kinds of objects that are meant.",
      default: ["CronJob", "DaemonSet", "Deployment", "Job", "Pod", "Service", "StatefulSet"],
    }),
    allowed: patternList({
      description: "Patterns of key=value, one of which each label must match.",
      default: ["^[a-z0-9./_-]+="],
    }),
  },
  deny: (object, { parameters }) => hasOther(object, parameters.allowed),
  message: (_, { parameters }) =>
    `the object has a label that matches none of ${parameters.allowed.join(", ")}`,
  examples: {
    good: [
      having({ "app.kubernetes.io/name": "Web", team: "" }),
      manifests.of<object>(service, { ...{ spec } }),
      { ...having({ App: "web" }), kind: "ConfigMap" },
    ],
    bad: [having({ App: "web" }), having({ app: "web", "example.com/costCenter": "7" })],
  },
});
