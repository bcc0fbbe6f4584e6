import { daemonSet, manifests, objects, page, rule, statefulSet, type DaemonSet } from "../../src/author";

const template = {
  metadata: { labels: { app: "web" } },
  spec: { containers: [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }] },
};
const selector = { matchLabels: { app: "web" } };

export default rule({
  title: "StatefulSets and DaemonSets replace their pods when they change",
  severity: "medium",
  why:
    "With OnDelete a release changes nothing until somebody deletes each pod: a mended hole stays open, and pods of " +
    "many versions run side by side.",
  fix: "Remove spec.updateStrategy, or set its type to RollingUpdate.",
  references: [
    page(
      "Kubernetes: StatefulSets, update strategies",
      "https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#update-strategies",
    ),
  ],
  recommended: { level: "warn", because: "some operators replace the pods in an order of their own" },
  target: objects<DaemonSet>(statefulSet, daemonSet),
  deny: ({ spec }) => spec.updateStrategy?.type === "OnDelete",
  message: () => "pods are replaced only when somebody deletes them",
  examples: {
    good: [
      manifests.of<DaemonSet>(daemonSet, { spec: { selector, template } }),
      manifests.of<DaemonSet>(daemonSet, {
        spec: { selector, template, updateStrategy: { type: "RollingUpdate" } },
      }),
    ],
    bad: [
      manifests.of<DaemonSet>(daemonSet, {
        spec: { selector, template, updateStrategy: { type: "OnDelete" } },
      }),
      manifests.of<object>(statefulSet, {
        ...{ spec: { serviceName: "web", selector, template, updateStrategy: { type: "OnDelete" } } },
      }),
    ],
  },
});
