import { cronJob, job, manifests, objects, page, rule, type CronJob, type Job } from "../../src/author";

const template = {
  spec: {
    restartPolicy: "Never",
    containers: [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }],
  },
};

/** A Job, or a CronJob with the spec of its Jobs within. */
interface JobOrCronJob {
  kind: string;
  spec?: {
    activeDeadlineSeconds?: number;
    jobTemplate?: { spec?: { activeDeadlineSeconds?: number } };
  };
}

export default rule({
  title: "Jobs have a time by which they must have ended",
  severity: "low",
  why:
    "A Job that hangs runs for ever, holds what it requested, and in a CronJob that forbids concurrency keeps every later " +
    "run from starting.",
  fix: "Set activeDeadlineSeconds in the spec of the Job.",
  references: [
    page(
      "Kubernetes: Jobs, termination and cleanup",
      "https://kubernetes.io/docs/concepts/workloads/controllers/job/#job-termination-and-cleanup",
    ),
  ],
  recommended: {
    level: "audit",
    because: "few Jobs set it, and only their owner knows how long is too long",
  },
  target: objects<JobOrCronJob>(job, cronJob),
  deny: ({ kind, spec }) =>
    (kind === "CronJob" ? spec?.jobTemplate?.spec?.activeDeadlineSeconds : spec?.activeDeadlineSeconds) ===
    undefined,
  message: () => "activeDeadlineSeconds is missing",
  examples: {
    good: [
      manifests.of<Job>(job, { spec: { activeDeadlineSeconds: 600, template } }),
      manifests.of<CronJob>(cronJob, {
        spec: { schedule: "0 3 * * *", jobTemplate: { spec: { activeDeadlineSeconds: 600, template } } },
      }),
    ],
    bad: [
      manifests.of<Job>(job, { spec: { template } }),
      manifests.of<CronJob>(cronJob, {
        spec: { schedule: "0 3 * * *", jobTemplate: { spec: { template } } },
      }),
    ],
  },
});
