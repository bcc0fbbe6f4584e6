import {
  containers,
  failuresOf,
  longRunningWorkloads,
  manifests,
  page,
  pathOf,
  periodOf,
  rule,
  timeoutOf,
  type Container,
} from "../../src/author";

const { deployment, statefulSet } = manifests;

type Probe = NonNullable<Container["livenessProbe"]>;

const http = { httpGet: { path: "/healthz", port: 8080 } };

function probed(livenessProbe: Probe, readinessProbe: Probe): Parameters<typeof deployment>[0] {
  const image = "registry.k8s.io/e2e-test-images/agnhost:2.53.0";
  return { containers: [{ name: "app", image, livenessProbe, readinessProbe }] };
}

/** What a probe asks, as text: two probes with the same text ask the same. */
function question(probe: Probe): string {
  return (
    `http ${pathOf(probe)} ${probe.httpGet?.port ?? ""} tcp ${probe.tcpSocket?.port ?? ""} ` +
    `grpc ${probe.grpc?.port ?? 0} ${probe.grpc?.service ?? ""} exec ${(probe.exec?.command ?? []).join(" ")}`
  );
}

/** For how many seconds a probe may fail. */
function patience(probe: Probe): number {
  return failuresOf(probe) * periodOf(probe);
}

export default rule({
  title: "Liveness probes wait longer than readiness probes that ask the same",
  severity: "medium",
  why:
    "Where both probes ask the same and fail at the same time, a container that is only overloaded is killed before it " +
    "is taken out of service: the load moves to the others, and they are killed next.",
  fix:
    "Ask something cheaper in the livenessProbe, or give it a higher failureThreshold or timeoutSeconds than the " +
    "readinessProbe.",
  references: [
    page(
      "Kubernetes: Liveness, readiness and startup probes",
      "https://kubernetes.io/docs/concepts/workloads/pods/probes/",
    ),
  ],
  recommended: {
    level: "warn",
    because: "many charts have the same probe twice, and it harms only under load",
  },
  target: containers({ of: longRunningWorkloads, which: ["regular", "sidecar"] }),
  deny: ({ livenessProbe, readinessProbe }) =>
    livenessProbe !== undefined &&
    readinessProbe !== undefined &&
    patience(livenessProbe) <= patience(readinessProbe) &&
    timeoutOf(livenessProbe) <= timeoutOf(readinessProbe) &&
    question(readinessProbe) === question(livenessProbe),
  message: (container) =>
    `container ${container.name} is killed by its livenessProbe as soon as it is not ready`,
  examples: {
    good: [
      deployment(probed({ ...http, failureThreshold: 6 }, http)),
      deployment(probed({ ...http, periodSeconds: 20 }, http)),
      deployment(probed({ ...http, timeoutSeconds: 2 }, http)),
      deployment(probed({ httpGet: { path: "/livez", port: 8080 } }, http)),
      deployment(probed({ httpGet: { path: "/healthz", port: 8081 } }, http)),
      deployment(probed({ tcpSocket: { port: 8080 } }, http)),
      deployment(probed({ tcpSocket: { port: 8080 } }, { tcpSocket: { port: 8081 } })),
      deployment(probed({ grpc: { port: 9000 } }, { grpc: { port: 9000, service: "shop" } })),
      deployment(probed({ exec: { command: ["true"] } }, { exec: { command: ["ready"] } })),
      deployment({
        containers: [
          { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0", readinessProbe: http },
        ],
      }),
      deployment({
        containers: [
          { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0", livenessProbe: http },
        ],
      }),
    ],
    bad: [
      deployment(probed(http, http)),
      deployment(probed({ ...http, failureThreshold: 2, timeoutSeconds: 2 }, { ...http, timeoutSeconds: 2 })),
      statefulSet(probed({ ...http, periodSeconds: 5, failureThreshold: 6 }, http)),
      deployment(probed({ httpGet: { port: 8080 } }, { httpGet: { path: "/", port: 8080 } })),
      deployment(probed({ httpGet: { path: "", port: 8080 } }, { httpGet: { path: "/", port: 8080 } })),
      deployment(probed(http, { ...http, periodSeconds: 0, failureThreshold: 0, timeoutSeconds: 0 })),
    ],
  },
});
