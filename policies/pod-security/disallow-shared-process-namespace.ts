import { manifests, page, podSpecs, rule } from "../../src/author";

const { deployment, pod } = manifests;

const containers = [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }];

export default rule({
  title: "Containers of a pod see their own processes only",
  severity: "medium",
  why:
    "Containers that share processes can signal each other's and read their environment and files, so that whoever " +
    "takes over a sidecar has the secrets of all.",
  fix: "Remove shareProcessNamespace.",
  references: [
    page(
      "Kubernetes: Share process namespace between containers in a Pod",
      "https://kubernetes.io/docs/tasks/configure-pod-container/share-process-namespace/",
    ),
  ],
  recommended: { level: "warn", because: "sidecars that signal or watch their neighbour need it" },
  target: podSpecs(),
  deny: (pod) => pod.shareProcessNamespace === true,
  message: () => "the containers of the pod share their processes",
  examples: {
    good: [deployment({ containers }), pod({ shareProcessNamespace: false, containers })],
    bad: [deployment({ shareProcessNamespace: true, containers })],
  },
});
