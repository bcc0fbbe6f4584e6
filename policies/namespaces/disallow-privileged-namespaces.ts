import { cis, manifests, mitre, namespace, type Namespace, nsa, objects, page, rule } from "../../src/author";

function labelled(labels: Readonly<Record<string, string>>): ReturnType<typeof manifests.pod> {
  return manifests.of<Namespace>(namespace, { metadata: { labels } });
}

const enforce = "pod-security.kubernetes.io/enforce";

export default rule({
  title: "Namespaces do not allow privileged pods",
  severity: "high",
  why: "The label privileged switches Pod Security admission off: any pod there may take over its node.",
  fix: "Set pod-security.kubernetes.io/enforce to baseline or restricted.",
  references: [
    cis("5.2.1"),
    nsa("namespaces"),
    mitre("T1611"),
    page(
      "Kubernetes: Pod Security admission",
      "https://kubernetes.io/docs/concepts/security/pod-security-admission/",
    ),
  ],
  recommended: { level: "deny", because: "the few namespaces that need it are worth an approval" },
  target: objects<Namespace>(namespace),
  deny: ({ metadata }) => metadata?.labels?.["pod-security.kubernetes.io/enforce"] === "privileged",
  message: () => "the namespace allows privileged pods",
  examples: {
    good: [labelled({ [enforce]: "baseline" }), labelled({ [enforce]: "restricted" }), labelled({})],
    bad: [labelled({ [enforce]: "privileged" })],
  },
});
