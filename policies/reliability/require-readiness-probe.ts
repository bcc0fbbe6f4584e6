import {
  choice,
  containers,
  longRunningWorkloads,
  manifests,
  page,
  relations,
  rule,
  service,
} from "../../src/author";

const { deployment, statefulSet, daemonSet, job, replicationController } = manifests;

const image = "registry.k8s.io/e2e-test-images/agnhost:2.53.0";
const readinessProbe = { httpGet: { path: "/ready", port: 8080 } };

export default rule({
  title: "Long-running containers declare a readiness probe",
  severity: "medium",
  why:
    "Without a readiness probe a container counts as ready from the moment its process starts: every rollout goes on, " +
    "and Services send requests, before it can do its work.",
  fix: "Add a readinessProbe that succeeds once the container can do its work.",
  references: [
    page(
      "Kubernetes: Configure Liveness, Readiness and Startup Probes",
      "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/",
    ),
  ],
  recommended: {
    level: "deny",
    because: "without it every deployment sends requests to pods that cannot answer yet",
  },
  target: containers({ of: longRunningWorkloads, which: ["regular", "sidecar"] }),
  parameters: {
    of: choice(["all", "served"], {
      description:
        "`all` pods, or those that are `served`, since a Service selects them; admission asks all.",
      default: "all",
    }),
  },
  deny: (container) => container.readinessProbe === undefined,
  message: (container) => `container ${container.name} has no readinessProbe`,
  unless: {
    where: "no Service selects the pods and the parameter `of` is `served`",
    reads: [service],
    mayHold: ({ of }) => of === "served",
    holds: (entry, { inventory }) => inventory.lacks(entry, relations.selecting),
  },
  examples: {
    good: [
      deployment({ containers: [{ name: "app", image, readinessProbe }] }),
      statefulSet({
        initContainers: [
          { name: "setup", image },
          { name: "proxy", image, restartPolicy: "Always", readinessProbe },
        ],
        containers: [{ name: "app", image, readinessProbe }],
      }),
      job({ containers: [{ name: "app", image }] }),
    ],
    bad: [
      deployment({ containers: [{ name: "app", image }] }),
      statefulSet({
        initContainers: [{ name: "proxy", image, restartPolicy: "Always" }],
        containers: [{ name: "app", image, readinessProbe }],
      }),
      daemonSet({
        containers: [
          { name: "app", image, readinessProbe },
          { name: "exporter", image },
        ],
      }),
      replicationController({ containers: [{ name: "app", image }] }),
    ],
  },
});
