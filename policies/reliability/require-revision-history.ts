import { deployment, manifests, objects, page, rule, type Deployment } from "../../src/author";

const template = {
  metadata: { labels: { app: "web" } },
  spec: { containers: [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }] },
};
const selector = { matchLabels: { app: "web" } };

export default rule({
  title: "Deployments keep the revision to roll back to",
  severity: "low",
  why:
    "With a revisionHistoryLimit of 0 the old revision is gone as soon as the new one is there, and kubectl rollout " +
    "undo has nothing to go back to.",
  fix: "Remove spec.revisionHistoryLimit, or set it to 1 or more.",
  references: [
    page(
      "Kubernetes: Deployments, clean up policy",
      "https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#clean-up-policy",
    ),
  ],
  recommended: { level: "warn", because: "teams that roll back by their repository alone do not need it" },
  target: objects<Deployment>(deployment),
  deny: ({ spec }) => spec.revisionHistoryLimit === 0,
  message: () => "no revision is kept to roll back to",
  examples: {
    good: [
      manifests.of<Deployment>(deployment, { spec: { selector, template } }),
      manifests.of<Deployment>(deployment, { spec: { selector, template, revisionHistoryLimit: 1 } }),
    ],
    bad: [manifests.of<Deployment>(deployment, { spec: { selector, template, revisionHistoryLimit: 0 } })],
  },
});
