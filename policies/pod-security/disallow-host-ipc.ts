import { cis, manifests, mitre, nsa, podSecurity, podSpecs, rule } from "../../src/author";

const { daemonSet, deployment, job, pod } = manifests;

const containers = [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }];

export default rule({
  title: "Pods share no memory with their node",
  severity: "high",
  why:
    "A pod in its node's IPC namespace can read and change the shared memory of the node's processes and of every " +
    "other pod that does the same.",
  fix: "Remove hostIPC; containers of one pod share memory without it.",
  references: [
    podSecurity("baseline/host-namespaces"),
    cis("5.2.4"),
    nsa("pod-security/host-access"),
    mitre("T1611"),
  ],
  recommended: { level: "deny", because: "next to nothing needs the node's shared memory" },
  target: podSpecs(),
  deny: (pod) => pod.hostIPC === true,
  message: () => "the pod shares memory with its node",
  examples: {
    good: [
      deployment({ containers }),
      pod({ hostIPC: false, containers }),
      daemonSet({ hostPID: true, containers }),
    ],
    bad: [pod({ hostIPC: true, containers }), job({ hostIPC: true, containers })],
  },
});
