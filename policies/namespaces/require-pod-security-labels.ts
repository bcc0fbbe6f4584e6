import { cis, manifests, namespace, type Namespace, nsa, objects, page, rule } from "../../src/author";

function labelled(labels: Readonly<Record<string, string>>): ReturnType<typeof manifests.pod> {
  return manifests.of<Namespace>(namespace, { metadata: { labels } });
}

const enforce = "pod-security.kubernetes.io/enforce";

export default rule({
  title: "Namespaces say what pods they allow",
  severity: "medium",
  why: "Without the label Pod Security admission allows everything, and nobody has decided so.",
  fix: "Set the label pod-security.kubernetes.io/enforce to baseline or restricted.",
  references: [
    cis("5.2.1"),
    nsa("namespaces"),
    page(
      "Kubernetes: Enforce Pod Security Standards with namespace labels",
      "https://kubernetes.io/docs/tasks/configure-pod-container/enforce-standards-namespace-labels/",
    ),
  ],
  recommended: {
    level: "warn",
    because: "the cluster may have a default for all namespaces, or policies in its place",
  },
  target: objects<Namespace>(namespace),
  deny: ({ metadata }) =>
    !["privileged", "baseline", "restricted"].includes(
      metadata?.labels?.["pod-security.kubernetes.io/enforce"] ?? "",
    ),
  message: () => "the namespace has no label pod-security.kubernetes.io/enforce",
  examples: {
    good: [
      labelled({ [enforce]: "baseline" }),
      labelled({ [enforce]: "restricted" }),
      labelled({ [enforce]: "privileged" }),
    ],
    bad: [
      labelled({}),
      labelled({ "pod-security.kubernetes.io/warn": "restricted" }),
      manifests.of<Namespace>(namespace, {}),
    ],
  },
});
