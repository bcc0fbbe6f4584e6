import {
  manifests,
  mitre,
  namespace,
  type Namespace,
  objects,
  page,
  rule,
  stringList,
} from "../../src/author";

function named(name: string): ReturnType<typeof manifests.pod> {
  return manifests.of<Namespace>(namespace, { metadata: { name } });
}

export default rule({
  title: "Namespaces have names of their own",
  severity: "medium",
  why:
    "Names that begin with kube- are the system's, and kyverno is what Kyverno looks away from: policies, quotas " +
    "and people leave such namespaces alone, which is why attackers like them.",
  fix: "Choose another name, or have an administrator approve the namespace in approvals.yaml.",
  references: [
    mitre("T1036.005"),
    page(
      "Kubernetes: Namespaces, working with namespaces",
      "https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#working-with-namespaces",
    ),
  ],
  recommended: { level: "deny", because: "the names are reserved, and what is there already may stay" },
  target: objects<Namespace>(namespace),
  parameters: {
    names: stringList({
      description: "Further names that are reserved, such as those that the settings or an engine leave out.",
      default: ["kyverno"],
    }),
  },
  deny: ({ metadata }, { parameters }) =>
    parameters.names.includes(metadata?.name ?? "") ||
    ((metadata?.name ?? "").startsWith("kube-") &&
      !["kube-system", "kube-public", "kube-node-lease"].includes(metadata?.name ?? "")),
  message: () => "the name of the namespace is reserved for the system",
  examples: {
    good: [named("shop"), named("kubernetes-dashboard"), named("kube-public")],
    bad: [named("kube-shop"), named("kube-system2"), named("kyverno")],
  },
});
