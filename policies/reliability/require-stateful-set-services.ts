import { manifests, objects, page, rule, statefulSet, type StatefulSet } from "../../src/author";

const template = {
  metadata: { labels: { app: "web" } },
  spec: { containers: [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }] },
};
const selector = { matchLabels: { app: "web" } };

export default rule({
  title: "StatefulSets name their Service",
  severity: "low",
  why:
    "Without the headless Service the pods have no names in DNS, and the members of the workload cannot find each " +
    "other; the field cannot be changed later.",
  fix: "Set spec.serviceName to a headless Service of the same namespace.",
  references: [
    page(
      "Kubernetes: StatefulSets, stable network identity",
      "https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id",
    ),
  ],
  recommended: { level: "warn", because: "a StatefulSet of one pod can do without" },
  target: objects<StatefulSet>(statefulSet),
  deny: ({ spec }) => (spec.serviceName ?? "") === "",
  message: () => "serviceName is missing",
  examples: {
    good: [manifests.of<StatefulSet>(statefulSet, { spec: { serviceName: "web", selector, template } })],
    bad: [
      manifests.of<object>(statefulSet, { ...{ spec: { selector, template } } }),
      manifests.of<StatefulSet>(statefulSet, { spec: { serviceName: "", selector, template } }),
    ],
  },
});
