import { manifests, mitre, namespace, type Namespace, objects, page, rule } from "../../src/author";

function named(name: string): ReturnType<typeof manifests.pod> {
  return manifests.of<Namespace>(namespace, { metadata: { name } });
}

export default rule({
  title: "Namespaces have names of their own",
  severity: "medium",
  why:
    "Names that begin with kube- are the system's: policies, quotas and people leave them alone, which is " +
    "why attackers like them.",
  fix: "Choose a name that does not begin with kube-.",
  references: [
    mitre("T1036.005"),
    page(
      "Kubernetes: Namespaces, working with namespaces",
      "https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#working-with-namespaces",
    ),
  ],
  recommended: { level: "deny", because: "the prefix is reserved" },
  target: objects<Namespace>(namespace),
  deny: ({ metadata }) =>
    (metadata?.name ?? "").startsWith("kube-") &&
    !["kube-system", "kube-public", "kube-node-lease"].includes(metadata?.name ?? ""),
  message: () => "the name of the namespace is reserved for the system",
  examples: {
    good: [named("shop"), named("kubernetes-dashboard"), named("kube-public")],
    bad: [named("kube-shop"), named("kube-system2")],
  },
});
