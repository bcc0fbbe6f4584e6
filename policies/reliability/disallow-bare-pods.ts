import { manifests, objects, page, pod, rule, type KubernetesObject } from "../../src/author";

const spec = { containers: [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }] };

const owner = { apiVersion: "apps/v1", kind: "ReplicaSet", name: "web-5d4f", uid: "0b4f", controller: true };

export default rule({
  title: "Pods belong to a controller",
  severity: "low",
  why: "Nobody replaces a pod of its own: when its node is drained or lost, it is gone, and stays so.",
  fix: "Put the pod in a Deployment, a StatefulSet, a DaemonSet or a Job.",
  references: [
    page(
      "Kubernetes: Pods, working with pods",
      "https://kubernetes.io/docs/concepts/workloads/pods/#working-with-pods",
    ),
  ],
  recommended: { level: "warn", because: "a pod of its own is fine for a look around" },
  target: objects<KubernetesObject>(pod),
  // The kubelet shows pods from files of its node to the API server, and marks them.
  deny: ({ metadata }) =>
    (metadata.ownerReferences ?? []).length === 0 &&
    !("kubernetes.io/config.mirror" in (metadata.annotations ?? {})),
  message: () => "the pod has no controller to replace it",
  examples: {
    good: [
      manifests.of<object>(pod, { metadata: { ownerReferences: [owner] }, ...{ spec } }),
      manifests.deployment(spec),
      manifests.of<object>(pod, {
        metadata: { annotations: { "kubernetes.io/config.mirror": "6a1c" } },
        ...{ spec: { nodeName: "node-1", ...spec } },
      }),
    ],
    bad: [manifests.pod(spec)],
  },
});
