import {
  cis,
  ingress,
  manifests,
  nsa,
  objects,
  page,
  persistentVolumeClaim,
  pod,
  rule,
  service,
  workloads,
  type KubernetesObject,
} from "../../src/author";

const spec = { containers: [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }] };
const ports = [{ port: 80 }];

function inDefault(name: string): KubernetesObject {
  return manifests.of<object>(service, { metadata: { name, namespace: "default" }, ...{ spec: { ports } } });
}

export default rule({
  title: "Objects are in a namespace of their own",
  severity: "low",
  why:
    "Whatever forgets its namespace ends up in default: there everybody's objects lie together, and no quota, role " +
    "or network policy can be for one of them alone.",
  fix: "Set metadata.namespace to the namespace of the workload.",
  references: [
    cis("5.6.4"),
    nsa("namespaces"),
    page(
      "Kubernetes: Namespaces",
      "https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/",
    ),
  ],
  recommended: {
    level: "warn",
    because: "many manifests leave their namespace to whoever applies them",
  },
  target: objects<KubernetesObject>(...workloads, service, ingress, persistentVolumeClaim),
  // The API server keeps a Service for itself there.
  deny: ({ kind, metadata }, { namespace }) =>
    namespace === "default" && !(kind === "Service" && metadata.name === "kubernetes"),
  message: () => "the object names no namespace other than default",
  examples: {
    good: [manifests.pod(spec), manifests.deployment(spec), inDefault("kubernetes")],
    bad: [
      inDefault("web"),
      manifests.of<object>(pod, { metadata: { name: "kubernetes", namespace: "default" }, ...{ spec } }),
    ],
  },
});
