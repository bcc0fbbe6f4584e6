import { manifests, mitre, nsa, page, podSpecs, rule, runsOnWindows } from "../../src/author";

const { deployment, pod } = manifests;

const containers = [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }];

export default rule({
  title: "Pods have users of their own",
  severity: "low",
  why:
    "Without a user namespace root in a container is root on the node as soon as it gets out; with one it is a user " +
    "without any rights there.",
  fix: "Set hostUsers: false.",
  references: [
    page(
      "Kubernetes: User namespaces",
      "https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/",
    ),
    nsa("non-root-containers"),
    mitre("T1611"),
  ],
  recommended: { level: "audit", because: "it takes nodes and volumes that can map users" },
  target: podSpecs(),
  // With a namespace of the node Kubernetes takes no user namespace; other rules look at those pods.
  deny: (pod) =>
    pod.hostUsers !== false &&
    pod.hostNetwork !== true &&
    pod.hostPID !== true &&
    pod.hostIPC !== true &&
    !runsOnWindows(pod),
  message: () => "the pod shares the users of its node",
  examples: {
    good: [
      deployment({ hostUsers: false, containers }),
      deployment({ hostNetwork: true, containers }),
      deployment({ hostPID: true, containers }),
      deployment({ hostIPC: true, containers }),
      pod({ os: { name: "windows" }, containers }),
      pod({ nodeSelector: { "kubernetes.io/os": "windows" }, containers }),
    ],
    bad: [deployment({ containers }), pod({ hostUsers: true, containers })],
  },
});
