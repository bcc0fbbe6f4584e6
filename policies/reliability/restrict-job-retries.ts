import {
  cronJob,
  job,
  manifests,
  objects,
  page,
  rule,
  wholeNumber,
  type CronJob,
  type Job,
} from "../../src/author";

const template = {
  spec: {
    restartPolicy: "Never",
    containers: [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }],
  },
};

/** A Job, or a CronJob with the spec of its Jobs within. */
interface JobOrCronJob {
  kind: string;
  spec?: { backoffLimit?: number; jobTemplate?: { spec?: { backoffLimit?: number } } };
}

export default rule({
  title: "Jobs give up after some tries",
  severity: "low",
  why:
    "A Job that fails for a reason that does not go away is started again and again: what it does by halves is done a " +
    "hundred times, and nobody is told.",
  fix: "Lower backoffLimit in the spec of the Job.",
  references: [
    page(
      "Kubernetes: Jobs, pod backoff failure policy",
      "https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-backoff-failure-policy",
    ),
  ],
  recommended: { level: "warn", because: "what waits for something else to start may need many tries" },
  target: objects<JobOrCronJob>(job, cronJob),
  parameters: {
    maximum: wholeNumber({ description: "The most tries that a Job may have after the first.", default: 10 }),
  },
  // Where the field is absent, a Job has 6.
  deny: ({ kind, spec }, { parameters }) =>
    (kind === "CronJob" ? (spec?.jobTemplate?.spec?.backoffLimit ?? 6) : (spec?.backoffLimit ?? 6)) >
    parameters.maximum,
  message: (_, { parameters }) => `backoffLimit is more than ${parameters.maximum}`,
  examples: {
    good: [
      manifests.of<Job>(job, { spec: { template } }),
      manifests.of<Job>(job, { spec: { backoffLimit: 10, template } }),
      manifests.of<CronJob>(cronJob, {
        spec: { schedule: "0 3 * * *", jobTemplate: { spec: { backoffLimit: 3, template } } },
      }),
    ],
    bad: [
      manifests.of<Job>(job, { spec: { backoffLimit: 11, template } }),
      manifests.of<CronJob>(cronJob, {
        spec: { schedule: "0 3 * * *", jobTemplate: { spec: { backoffLimit: 100, template } } },
      }),
    ],
  },
});
