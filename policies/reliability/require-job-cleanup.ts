import { job, manifests, objects, page, rule, type Job } from "../../src/author";

const template = {
  spec: {
    restartPolicy: "Never",
    containers: [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }],
  },
};
const owner = { apiVersion: "batch/v1", kind: "CronJob", name: "report", uid: "0b4f", controller: true };

export default rule({
  title: "Jobs are removed after they have ended",
  severity: "low",
  why:
    "Jobs that have ended stay with their pods until somebody deletes them; thousands of them slow down the API server " +
    "and fill its store.",
  fix: "Set spec.ttlSecondsAfterFinished.",
  references: [
    page(
      "Kubernetes: Automatic cleanup for finished jobs",
      "https://kubernetes.io/docs/concepts/workloads/controllers/ttlafterfinished/",
    ),
  ],
  recommended: { level: "audit", because: "many Jobs are started by tools that remove them themselves" },
  target: objects<Job>(job),
  // A CronJob removes its Jobs itself.
  deny: ({ metadata, spec }) =>
    spec?.ttlSecondsAfterFinished === undefined && (metadata?.ownerReferences ?? []).length === 0,
  message: () => "ttlSecondsAfterFinished is missing",
  examples: {
    good: [
      manifests.of<Job>(job, { spec: { ttlSecondsAfterFinished: 3600, template } }),
      manifests.of<Job>(job, { metadata: { ownerReferences: [owner] }, spec: { template } }),
    ],
    bad: [manifests.of<Job>(job, { spec: { template } })],
  },
});
