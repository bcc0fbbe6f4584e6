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

function having(annotations: Readonly<Record<string, string>>): KubernetesObject {
  return manifests.of<object>(service, { metadata: { annotations }, ...{ spec } });
}

/** The API server gives every DaemonSet this one before it asks. */
const generation = "deprecated.daemonset.template.generation";

/** Whether an object has one of the annotations that match none of the patterns. */
function hasOther({ metadata }: KubernetesObject, allowed: readonly string[]): boolean {
  return Object.entries(metadata.annotations ?? {}).some(
    ([key, value]) => key !== generation && !allowed.some((pattern) => matches(`${key}=${value}`, pattern)),
  );
}

export default rule({
  title: "Annotations are of the forms that a team has agreed on",
  severity: "low",
  why: "An annotation without a domain says nothing of who reads it, and two programs that take it for theirs break each other.",
  fix: "Use an annotation of an allowed form, or allow this one in the settings of this rule.",
  references: [
    page(
      "Kubernetes: Annotations, syntax",
      "https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/#syntax-and-character-set",
    ),
  ],
  recommended: { level: "audit", because: "which annotations there may be is for each team to say" },
  target: objects<KubernetesObject>(...everyKind),
  parameters: {
    kinds: kindList(everyKind, {
      description: "The kinds of objects that are meant.",
      default: ["CronJob", "DaemonSet", "Deployment", "Job", "Pod", "Service", "StatefulSet"],
    }),
    allowed: patternList({
      description: "Patterns of key=value, one of which each annotation must match.",
      default: ["^[^=/]+/"],
    }),
  },
  deny: (object, { parameters }) => hasOther(object, parameters.allowed),
  message: (_, { parameters }) =>
    `the object has an annotation that matches none of ${parameters.allowed.join(", ")}`,
  examples: {
    good: [
      having({ "example.com/owner": "a/b" }),
      having({ [generation]: "1" }),
      manifests.of<object>(service, { ...{ spec } }),
      { ...having({ owner: "team-a" }), kind: "ConfigMap" },
    ],
    bad: [having({ owner: "team-a" }), having({ "example.com/owner": "a", owner: "a/b" })],
  },
});
