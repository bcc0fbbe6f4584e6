import { cis, manifests, mitre, nsa, podSecurity, podSpecs, rule } from "../../src/author";

const { daemonSet, deployment, pod } = manifests;

const containers = [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }];

export default rule({
  title: "Pods have a network of their own",
  severity: "high",
  why:
    "A pod on its node's network reaches what listens on the node's loopback address, can watch and take over the " +
    "node's traffic, and is held by no network policy.",
  fix: "Remove hostNetwork, and reach the pod through a Service.",
  references: [
    podSecurity("baseline/host-namespaces"),
    cis("5.2.5"),
    nsa("pod-security/host-access"),
    mitre("T1611"),
  ],
  recommended: { level: "deny", because: "only network and node agents need the node's network" },
  target: podSpecs(),
  deny: (pod) => pod.hostNetwork === true,
  message: () => "the pod uses the network of its node",
  examples: {
    good: [
      deployment({ containers }),
      pod({ hostNetwork: false, containers }),
      daemonSet({ hostPID: true, containers }),
    ],
    bad: [pod({ hostNetwork: true, containers }), daemonSet({ hostNetwork: true, containers })],
  },
});
