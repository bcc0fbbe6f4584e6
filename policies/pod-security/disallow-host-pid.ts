import { cis, manifests, mitre, nsa, podSecurity, podSpecs, rule } from "../../src/author";

const { cronJob, daemonSet, deployment, pod } = manifests;

const containers = [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }];

export default rule({
  title: "Pods see their own processes only",
  severity: "high",
  why:
    "A pod in its node's process namespace sees every process there with its arguments and environment, can signal " +
    "them, and with a little more takes over the node.",
  fix: "Remove hostPID.",
  references: [
    podSecurity("baseline/host-namespaces"),
    cis("5.2.3"),
    nsa("pod-security/host-access"),
    mitre("T1611"),
  ],
  recommended: { level: "deny", because: "only agents that watch nodes need the node's processes" },
  target: podSpecs(),
  deny: (pod) => pod.hostPID === true,
  message: () => "the pod sees the processes of its node",
  examples: {
    good: [
      deployment({ containers }),
      pod({ hostPID: false, containers }),
      daemonSet({ hostNetwork: true, containers }),
    ],
    bad: [daemonSet({ hostPID: true, containers }), cronJob({ hostPID: true, containers })],
  },
});
