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
  title: "CronJobs say how late a run may start",
  severity: "low",
  why:
    "After an outage a CronJob without a deadline counts every run that it missed; beyond a hundred it starts none any " +
    "more, until somebody finds the event.",
  fix: "Set spec.startingDeadlineSeconds, to 10 or more.",
  references: [
    page(
      "Kubernetes: CronJobs, deadline for delayed job start",
      "https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#starting-deadline",
    ),
  ],
  recommended: { level: "audit", because: "few CronJobs set it, and those that run seldom do not need it" },
  target: objects<CronJob>(cronJob),
  // The controller looks every 10 seconds: with less a run may never start.
  deny: ({ spec }) => (spec.startingDeadlineSeconds ?? 0) < 10,
  message: () => "startingDeadlineSeconds is missing or less than 10",
  examples: {
    good: [manifests.of<CronJob>(cronJob, { spec: { schedule, jobTemplate, startingDeadlineSeconds: 10 } })],
    bad: [
      manifests.of<CronJob>(cronJob, { spec: { schedule, jobTemplate } }),
      manifests.of<CronJob>(cronJob, { spec: { schedule, jobTemplate, startingDeadlineSeconds: 9 } }),
    ],
  },
});
