import { containers, manifests, podSecurity, rule, type Container } from "../../src/author";

const { deployment, pod } = manifests;

/** A probe or a lifecycle hook. */
interface Handler {
  readonly httpGet?: { readonly host?: string };
  readonly tcpSocket?: { readonly host?: string };
}

/** The host that a handler connects to, "" where it is the pod. */
function hostOf(handler: Handler | undefined): string {
  return `${handler?.httpGet?.host ?? ""}${handler?.tcpSocket?.host ?? ""}`;
}

function hostsOf({ livenessProbe, readinessProbe, startupProbe, lifecycle }: Container): string[] {
  return [
    hostOf(livenessProbe),
    hostOf(readinessProbe),
    hostOf(startupProbe),
    hostOf(lifecycle?.postStart),
    hostOf(lifecycle?.preStop),
  ].filter((host) => host !== "");
}

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };
const own = { httpGet: { path: "/healthz", port: 8080 } };
const other = { httpGet: { host: "169.254.169.254", path: "/latest/meta-data", port: 80 } };
const loopback = { tcpSocket: { host: "127.0.0.1", port: 10250 } };

export default rule({
  title: "Probes and hooks connect to their own pod",
  severity: "medium",
  why:
    "The kubelet makes the connection from the node, so that a probe with a host reaches what the pod itself cannot: " +
    "the node's loopback address and the cloud's metadata.",
  fix: "Remove host from the probe or hook; it then connects to the pod.",
  references: [podSecurity("baseline/host-probes")],
  recommended: { level: "deny", because: "a probe of another host says nothing of the container" },
  target: containers(),
  deny: (container) => hostsOf(container).length > 0,
  message: (container) =>
    hostsOf(container).map(
      (host) => `container ${container.name} has a probe or hook that connects to ${host}`,
    ),
  examples: {
    good: [
      deployment({ containers: [app] }),
      deployment({ containers: [{ ...app, livenessProbe: own, lifecycle: { preStop: own } }] }),
      pod({ containers: [{ ...app, startupProbe: { tcpSocket: { host: "", port: 8080 } } }] }),
      pod({ containers: [{ ...app, readinessProbe: { exec: { command: ["true"] } } }] }),
    ],
    bad: [
      deployment({ containers: [{ ...app, livenessProbe: other }] }),
      deployment({ containers: [{ ...app, livenessProbe: own, readinessProbe: loopback }] }),
      pod({ containers: [{ ...app, startupProbe: other }] }),
      pod({ containers: [{ ...app, lifecycle: { postStart: other } }] }),
      pod({ containers: [{ ...app, lifecycle: { postStart: own, preStop: loopback } }] }),
      pod({
        initContainers: [{ ...app, name: "sidecar", restartPolicy: "Always", startupProbe: loopback }],
        containers: [app],
      }),
    ],
  },
});
