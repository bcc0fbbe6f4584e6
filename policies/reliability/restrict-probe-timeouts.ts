import {
  containers,
  longRunningWorkloads,
  manifests,
  page,
  periodOf,
  rule,
  timeoutOf,
  type Container,
} from "../../src/author";

const { deployment, daemonSet } = manifests;

type Probe = Container["livenessProbe"];

const image = "registry.k8s.io/e2e-test-images/agnhost:2.53.0";
const httpGet = { port: 8080 };

/** Whether a probe may take longer than the time between two. */
function overlaps(probe: Probe): boolean {
  return probe !== undefined && timeoutOf(probe) > periodOf(probe);
}

/** The probes that may take longer than the time between two. */
function overlapping({ livenessProbe, readinessProbe, startupProbe }: Container): string[] {
  return [
    overlaps(livenessProbe) ? "livenessProbe" : "",
    overlaps(readinessProbe) ? "readinessProbe" : "",
    overlaps(startupProbe) ? "startupProbe" : "",
  ].filter((probe) => probe !== "");
}

export default rule({
  title: "Probes time out before the next one is due",
  severity: "low",
  why:
    "A probe that may take longer than its period delays all that follow: a container that hangs is found much later " +
    "than the numbers in the manifest promise.",
  fix: "Lower timeoutSeconds of the probe to its periodSeconds or less.",
  references: [
    page(
      "Kubernetes: Liveness, readiness and startup probes, configuration fields",
      "https://kubernetes.io/docs/concepts/workloads/pods/probes/#configure-probes",
    ),
  ],
  recommended: { level: "warn", because: "it makes an outage longer, but causes none" },
  target: containers({ of: longRunningWorkloads, which: ["regular", "sidecar"] }),
  deny: (container) => overlapping(container).length > 0,
  message: (container) =>
    overlapping(container).map(
      (probe) => `the ${probe} of container ${container.name} has a timeout that is longer than its period`,
    ),
  examples: {
    good: [
      deployment({ containers: [{ name: "app", image, livenessProbe: { httpGet, timeoutSeconds: 10 } }] }),
      deployment({ containers: [{ name: "app", image, livenessProbe: { httpGet, periodSeconds: 1 } }] }),
      deployment({
        containers: [
          { name: "app", image, livenessProbe: { httpGet, timeoutSeconds: 10, periodSeconds: 0 } },
        ],
      }),
      deployment({ containers: [{ name: "app", image }] }),
    ],
    bad: [
      deployment({ containers: [{ name: "app", image, livenessProbe: { httpGet, timeoutSeconds: 11 } }] }),
      deployment({
        containers: [
          { name: "app", image, readinessProbe: { httpGet, timeoutSeconds: 6, periodSeconds: 5 } },
        ],
      }),
      daemonSet({ containers: [{ name: "app", image, startupProbe: { httpGet, timeoutSeconds: 30 } }] }),
    ],
  },
});
