import { containers, manifests, page, rule, type Container } from "../../src/author";

const { daemonSet, deployment, job, pod, replicaSet } = manifests;

/** A probe or a lifecycle hook. */
interface Handler {
  readonly httpGet?: { readonly port: number | string };
  readonly tcpSocket?: { readonly port: number | string };
}

const image = "registry.k8s.io/e2e-test-images/agnhost:2.53.0";
const ports = [{ name: "http", containerPort: 8080 }];

/** The port that a probe or hook asks for, by HTTP or TCP. */
function portOf(handler: Handler | undefined): string {
  return `${handler?.httpGet?.port ?? handler?.tcpSocket?.port ?? ""}`;
}

/** What asks for a port by a name that the container has no port of, with that name. */
function askingInVain(container: Container): string[][] {
  return [
    ["livenessProbe", portOf(container.livenessProbe)],
    ["readinessProbe", portOf(container.readinessProbe)],
    ["startupProbe", portOf(container.startupProbe)],
    ["postStart hook", portOf(container.lifecycle?.postStart)],
    ["preStop hook", portOf(container.lifecycle?.preStop)],
  ].filter(
    ([, port = ""]) =>
      !/^[0-9]*$/u.test(port) && !(container.ports ?? []).some(({ name = "" }) => name === port),
  );
}

export default rule({
  title: "Probes and hooks name ports that the container has",
  severity: "high",
  why:
    "A probe of a port name that no port of the container has always fails: the pod never becomes ready, or is " +
    "restarted for ever, and the rollout hangs. A hook of such a port fails, and takes the container with it.",
  fix: "Declare a port with that name in the container, or correct the name in the probe or hook.",
  references: [
    page(
      "Kubernetes: Configure liveness, readiness and startup probes, named ports",
      "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/",
    ),
  ],
  recommended: { level: "deny", because: "such a probe can never succeed" },
  target: containers({ which: ["regular", "sidecar"] }),
  deny: (container) => askingInVain(container).length > 0,
  message: (container) =>
    askingInVain(container).map(
      ([what = "", port = ""]) =>
        `the ${what} of container ${container.name} asks for port ${port}, which it does not declare`,
    ),
  examples: {
    good: [
      deployment({
        containers: [{ name: "app", image, ports, readinessProbe: { httpGet: { port: "http" } } }],
      }),
      deployment({ containers: [{ name: "app", image, livenessProbe: { httpGet: { port: 8080 } } }] }),
      deployment({
        containers: [{ name: "app", image, ports, startupProbe: { tcpSocket: { port: "http" } } }],
      }),
      deployment({ containers: [{ name: "app", image, livenessProbe: { httpGet: { port: "8080" } } }] }),
      pod({
        containers: [{ name: "app", image, ports, lifecycle: { preStop: { httpGet: { port: "http" } } } }],
      }),
      deployment({ containers: [{ name: "app", image, lifecycle: { preStop: { sleep: { seconds: 5 } } } }] }),
      deployment({ containers: [{ name: "app", image }] }),
    ],
    bad: [
      deployment({ containers: [{ name: "app", image, readinessProbe: { httpGet: { port: "http" } } }] }),
      deployment({
        containers: [{ name: "app", image, ports, livenessProbe: { httpGet: { port: "web" } } }],
      }),
      pod({ containers: [{ name: "app", image, ports, readinessProbe: { tcpSocket: { port: "web" } } }] }),
      replicaSet({
        containers: [{ name: "app", image, lifecycle: { preStop: { httpGet: { port: "http" } } } }],
      }),
      job({
        containers: [{ name: "app", image, lifecycle: { postStart: { tcpSocket: { port: "http" } } } }],
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
