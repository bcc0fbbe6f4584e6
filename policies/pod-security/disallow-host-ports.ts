import {
  cis,
  containers,
  manifests,
  podSecurity,
  rule,
  type Container,
  type KubernetesObject,
  type PodSpec,
} from "../../src/author";

const { daemonSet, deployment, pod } = manifests;

type Port = NonNullable<Container["ports"]>[number];

/** On the network of the node the API server makes every port of a Pod one of the node, but not in templates. */
function hostPorts(container: Container, pod: PodSpec, { kind }: KubernetesObject): number[] {
  return (container.ports ?? [])
    .map(({ containerPort = 0, hostPort = 0 }: Partial<Port>) =>
      kind === "Pod" && pod.hostNetwork === true ? containerPort : hostPort,
    )
    .filter((port) => port !== 0);
}

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };
const named = { ...app, ports: [{ containerPort: 8080 }] };

export default rule({
  title: "Containers take no ports of their node",
  severity: "medium",
  why:
    "A host port is open on the node's own addresses, past Services and most network policies, and only one pod of a " +
    "node can have it: the next one is never scheduled.",
  fix: "Remove hostPort, and hostNetwork where it is set, and expose the pod by a Service.",
  references: [podSecurity("baseline/host-ports"), cis("5.2.12")],
  recommended: { level: "deny", because: "a Service does the same without the node" },
  target: containers(),
  deny: (container, { pod, object }) => hostPorts(container, pod, object).length > 0,
  message: (container, { pod, object }) =>
    hostPorts(container, pod, object).map(
      (port) => `container ${container.name} takes the node's port ${port}`,
    ),
  examples: {
    good: [
      deployment({ containers: [app] }),
      deployment({ containers: [named] }),
      pod({ containers: [named] }),
      pod({ hostNetwork: true, containers: [app] }),
      pod({ containers: [{ ...app, ports: [{ containerPort: 8080, hostPort: 0 }] }] }),
      // Its pods take the ports, and are judged themselves.
      daemonSet({ hostNetwork: true, containers: [named] }),
    ],
    bad: [
      deployment({ containers: [{ ...app, ports: [{ containerPort: 8080, hostPort: 80 }] }] }),
      pod({
        containers: [
          app,
          { ...app, name: "proxy", ports: [{ containerPort: 80 }, { containerPort: 81, hostPort: 1 }] },
        ],
      }),
      pod({ hostNetwork: true, containers: [named] }),
      pod({ hostNetwork: true, initContainers: [{ ...named, name: "setup" }], containers: [app] }),
    ],
  },
});
