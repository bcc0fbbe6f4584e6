import { containers, longRunningWorkloads, manifests, page, rule, type Container } from "../../src/author";

const { deployment, daemonSet } = manifests;

type Probe = Container["livenessProbe"];

const image = "registry.k8s.io/e2e-test-images/agnhost:2.53.0";
const ports = [{ name: "http", containerPort: 8080 }];

/** Whether a probe asks for a port by a name that the container has no port of. A probe asks by HTTP or TCP. */
function asksInVain(probe: Probe, container: Container): boolean {
  const port = `${probe?.httpGet?.port ?? probe?.tcpSocket?.port ?? ""}`;
  return !/^[0-9]*$/u.test(port) && !(container.ports ?? []).some(({ name = "" }) => name === port);
}

export default rule({
  title: "Probes name ports that the container has",
  severity: "high",
  why:
    "A probe of a port name that no port of the container has always fails: the pod never becomes ready, or is " +
    "restarted for ever, and the rollout hangs.",
  fix: "Declare a port with that name in the container, or correct the name in the probe.",
  references: [
    page(
      "Kubernetes: Configure liveness, readiness and startup probes, named ports",
      "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/",
    ),
  ],
  recommended: { level: "deny", because: "such a probe can never succeed" },
  target: containers({ of: longRunningWorkloads, which: ["regular", "sidecar"] }),
  deny: (container) =>
    asksInVain(container.livenessProbe, container) ||
    asksInVain(container.readinessProbe, container) ||
    asksInVain(container.startupProbe, container),
  message: (container) => `container ${container.name} has a probe of a port that it does not declare`,
  examples: {
    good: [
      deployment({
        containers: [{ name: "app", image, ports, readinessProbe: { httpGet: { port: "http" } } }],
      }),
      deployment({ containers: [{ name: "app", image, livenessProbe: { httpGet: { port: 8080 } } }] }),
      deployment({
        containers: [{ name: "app", image, ports, startupProbe: { tcpSocket: { port: "http" } } }],
      }),
      deployment({ containers: [{ name: "app", image }] }),
    ],
    bad: [
      deployment({ containers: [{ name: "app", image, readinessProbe: { httpGet: { port: "http" } } }] }),
      deployment({
        containers: [{ name: "app", image, ports, livenessProbe: { httpGet: { port: "web" } } }],
      }),
      daemonSet({
        containers: [
          {
            name: "app",
            image,
            ports: [{ containerPort: 8080 }],
            startupProbe: { tcpSocket: { port: "http" } },
          },
        ],
      }),
    ],
  },
});
