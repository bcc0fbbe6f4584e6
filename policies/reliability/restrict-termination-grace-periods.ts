import { manifests, page, podSpecs, rule, wholeNumber } from "../../src/author";

const { deployment, statefulSet } = manifests;

const containers = [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }];

export default rule({
  title: "Pods have time to end, and not for ever",
  severity: "medium",
  why:
    "With 0 seconds a pod is killed in the middle of its work and its name may be used anew while it still runs; with " +
    "hours every drain of a node waits for hours.",
  fix: "Set terminationGracePeriodSeconds to the time that the workload needs to end, or leave it at 30.",
  references: [
    page(
      "Kubernetes: Pod lifecycle, termination",
      "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination",
    ),
  ],
  recommended: { level: "warn", because: "long jobs and databases may need hours" },
  target: podSpecs(),
  parameters: {
    maximum: wholeNumber({
      description: "The longest time in seconds that a pod may take to end.",
      default: 3600,
    }),
  },
  // Where the field is absent, the API server sets 30.
  deny: (pod, { parameters }) =>
    (pod.terminationGracePeriodSeconds ?? 30) === 0 ||
    (pod.terminationGracePeriodSeconds ?? 30) > parameters.maximum,
  message: (pod) => `the pods have ${pod.terminationGracePeriodSeconds ?? 30} seconds to end`,
  examples: {
    good: [
      deployment({ containers }),
      deployment({ terminationGracePeriodSeconds: 1, containers }),
      deployment({ terminationGracePeriodSeconds: 3600, containers }),
    ],
    bad: [
      statefulSet({ terminationGracePeriodSeconds: 0, containers }),
      deployment({ terminationGracePeriodSeconds: 3601, containers }),
    ],
  },
});
