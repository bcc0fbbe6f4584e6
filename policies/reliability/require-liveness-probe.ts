import { containers, longRunningWorkloads, manifests, page, rule } from "../../src/author";

const { daemonSet, deployment, job } = manifests;

const image = "registry.k8s.io/e2e-test-images/agnhost:2.53.0";
const livenessProbe = { httpGet: { path: "/healthz", port: 8080 } };

export default rule({
  title: "Containers declare a liveness probe",
  severity: "low",
  why:
    "A process that hangs stays in place: Kubernetes restarts a container that has ended, but without a probe " +
    "it cannot see one that no longer does anything.",
  fix: "Declare a livenessProbe that fails only where a restart helps.",
  references: [
    page(
      "Kubernetes: Liveness, readiness and startup probes",
      "https://kubernetes.io/docs/concepts/workloads/pods/probes/",
    ),
  ],
  recommended: {
    level: "audit",
    because: "a bad liveness probe restarts what is only slow, so not every container is better with one",
  },
  target: containers({ of: longRunningWorkloads, which: ["regular", "sidecar"] }),
  deny: (container) => container.livenessProbe === undefined,
  message: (container) => `container ${container.name} has no livenessProbe`,
  examples: {
    good: [
      deployment({ containers: [{ name: "app", image, livenessProbe }] }),
      deployment({
        initContainers: [{ name: "setup", image }],
        containers: [{ name: "app", image, livenessProbe }],
      }),
      job({ containers: [{ name: "app", image }] }),
    ],
    bad: [
      deployment({ containers: [{ name: "app", image }] }),
      daemonSet({
        initContainers: [{ name: "proxy", image, restartPolicy: "Always" }],
        containers: [{ name: "app", image, livenessProbe }],
      }),
    ],
  },
});
