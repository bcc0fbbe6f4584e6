import {
  demandList,
  everyKind,
  kindList,
  type KubernetesObject,
  manifests,
  meets,
  namespace,
  objects,
  page,
  rule,
  service,
  shortfall,
} from "../../src/author";

function described(annotations: Readonly<Record<string, string>>): KubernetesObject {
  return manifests.of<object>(namespace, { metadata: { name: "basket", annotations } });
}

export default rule({
  title: "Objects carry the annotations that people look for",
  severity: "low",
  why: "Nobody dares to remove, or to call somebody about, what does not say what it is for and whose it is.",
  fix: "Add the annotations to metadata.annotations.",
  references: [
    page(
      "Kubernetes: kubernetes.io/description",
      "https://kubernetes.io/docs/reference/labels-annotations-taints/#description",
    ),
  ],
  recommended: { level: "audit", because: "which annotations there must be is for each team to say" },
  target: objects<KubernetesObject>(...everyKind),
  parameters: {
    kinds: kindList(everyKind, {
      description: "The kinds of objects that must have them.",
      default: ["Namespace"],
    }),
    annotations: demandList({
      description:
        "The annotations that objects must have: keys, each with = and a pattern of its value if that matters.",
      default: ["kubernetes.io/description=[A-Za-z]"],
    }),
  },
  deny: ({ metadata }, { parameters }) =>
    parameters.annotations.some((annotation) => !meets(metadata.annotations ?? {}, annotation)),
  message: ({ metadata }, { parameters }) =>
    parameters.annotations
      .filter((annotation) => !meets(metadata.annotations ?? {}, annotation))
      .map((annotation) => `the annotation ${shortfall(metadata.annotations ?? {}, annotation)}`),
  examples: {
    good: [
      described({ "kubernetes.io/description": "The shop window and its basket" }),
      manifests.of<object>(service, { ...{ spec: { ports: [{ port: 80 }] } } }),
    ],
    bad: [
      described({}),
      described({ "kubernetes.io/description": "?" }),
      described({ "example.com/description": "The shop window" }),
      manifests.of<object>(namespace, { metadata: { name: "shop" } }),
    ],
  },
});
