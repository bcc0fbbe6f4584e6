import { cronJob, manifests, objects, page, rule, type CronJob } from "../../src/author";

const template = {
  spec: {
    restartPolicy: "Never",
    containers: [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }],
  },
};

const schedule = "0 3 * * *";
const jobTemplate = { spec: { template } };

export default rule({
  title: "CronJobs keep a run that failed",
  severity: "low",
  why: "With a failedJobsHistoryLimit of 0 a run that fails is removed at once, and its logs with it.",
  fix: "Remove spec.failedJobsHistoryLimit, or set it to 1 or more.",
  references: [
    page(
      "Kubernetes: CronJobs, jobs history limits",
      "https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#jobs-history-limits",
    ),
  ],
  recommended: { level: "warn", because: "where logs are collected the history is a convenience" },
  target: objects<CronJob>(cronJob),
  deny: ({ spec }) => spec.failedJobsHistoryLimit === 0,
  message: () => "runs that fail are not kept",
  examples: {
    good: [
      manifests.of<CronJob>(cronJob, { spec: { schedule, jobTemplate } }),
      manifests.of<CronJob>(cronJob, { spec: { schedule, jobTemplate, failedJobsHistoryLimit: 1 } }),
    ],
    bad: [manifests.of<CronJob>(cronJob, { spec: { schedule, jobTemplate, failedJobsHistoryLimit: 0 } })],
  },
});
