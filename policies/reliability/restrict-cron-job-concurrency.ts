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
  title: "CronJobs do not run beside themselves",
  severity: "low",
  why:
    "By default the next run starts while the last one still works: when runs become slow they pile up, work on the same " +
    "data, and slow each other down further.",
  fix: "Set spec.concurrencyPolicy to Forbid or Replace.",
  references: [
    page(
      "Kubernetes: CronJobs, concurrency policy",
      "https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#concurrency-policy",
    ),
  ],
  recommended: { level: "warn", because: "runs that do not touch the same things may well run side by side" },
  target: objects<CronJob>(cronJob),
  deny: ({ spec }) => (spec.concurrencyPolicy ?? "Allow") === "Allow",
  message: () => "runs may overlap",
  examples: {
    good: [
      manifests.of<CronJob>(cronJob, { spec: { schedule, jobTemplate, concurrencyPolicy: "Forbid" } }),
      manifests.of<CronJob>(cronJob, { spec: { schedule, jobTemplate, concurrencyPolicy: "Replace" } }),
    ],
    bad: [
      manifests.of<CronJob>(cronJob, { spec: { schedule, jobTemplate } }),
      manifests.of<CronJob>(cronJob, { spec: { schedule, jobTemplate, concurrencyPolicy: "Allow" } }),
    ],
  },
});
