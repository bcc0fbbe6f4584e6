import { deployment, manifests, objects, page, rule, type Deployment, type Volume } from "../../src/author";

type Strategy = NonNullable<NonNullable<Deployment["spec"]>["strategy"]>;

const template = {
  metadata: { labels: { app: "web" } },
  spec: { containers: [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }] },
};
const selector = { matchLabels: { app: "web" } };

function withVolume(volume: Omit<Volume, "name">): typeof template {
  return { ...template, spec: { ...template.spec, ...{ volumes: [{ name: "data", ...volume }] } } };
}

function withStrategy(strategy: Strategy, of: typeof template = template): ReturnType<typeof manifests.pod> {
  return manifests.of<Deployment>(deployment, { spec: { replicas: 2, selector, template: of, strategy } });
}

export default rule({
  title: "Deployments replace their pods step by step",
  severity: "medium",
  why:
    "Recreate, or a rolling update that may take away every pod at once, is an outage with each release, and a release " +
    "that does not start leaves nothing behind that works.",
  fix: "Remove spec.strategy, or set its type to RollingUpdate with a maxUnavailable below 100%.",
  references: [
    page(
      "Kubernetes: Deployments, strategy",
      "https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy",
    ),
  ],
  recommended: { level: "warn", because: "workloads that must not run twice at a time need Recreate" },
  target: objects<Deployment>(deployment),
  // The next pod cannot start before the last one lets go of its disk.
  deny: ({ spec }) =>
    (spec.strategy?.type === "Recreate" &&
      !(spec.template.spec?.volumes ?? []).some(
        ({ persistentVolumeClaim }) => persistentVolumeClaim !== undefined,
      )) ||
    `${spec.strategy?.rollingUpdate?.maxUnavailable ?? ""}` === "100%",
  message: () => "an update takes away every pod at once",
  examples: {
    good: [
      manifests.of<Deployment>(deployment, { spec: { selector, template } }),
      withStrategy({ type: "RollingUpdate", rollingUpdate: { maxUnavailable: "50%" } }),
      withStrategy({ type: "Recreate" }, withVolume({ persistentVolumeClaim: { claimName: "data" } })),
    ],
    bad: [
      withStrategy({ type: "Recreate" }),
      withStrategy({ type: "Recreate" }, withVolume({ emptyDir: {} })),
      withStrategy({ type: "RollingUpdate", rollingUpdate: { maxUnavailable: "100%" } }),
    ],
  },
});
