import { apiService, type APIService, manifests, nsa, objects, page, rule } from "../../src/author";

const spec = {
  group: "metrics.k8s.io",
  version: "v1beta1",
  groupPriorityMinimum: 100,
  versionPriority: 100,
  service: { name: "metrics", namespace: "shop" },
};
const metadata = { name: "v1beta1.metrics.k8s.io" };

export default rule({
  title: "APIServices check the certificate of their server",
  severity: "high",
  why:
    "With insecureSkipTLSVerify the API server hands requests, and the identity of who made them, to whoever" +
    " answers at that address.",
  fix: "Set spec.caBundle and remove insecureSkipTLSVerify.",
  references: [
    page(
      "Kubernetes: Configure the aggregation layer",
      "https://kubernetes.io/docs/tasks/extend-kubernetes/configure-aggregation-layer/",
    ),
    nsa("control-plane"),
  ],
  recommended: { level: "warn", because: "the published manifests of metrics-server have it" },
  target: objects<APIService>(apiService),
  deny: ({ spec }) => spec?.insecureSkipTLSVerify === true,
  message: () => "the APIService does not check the certificate of its server",
  extent: ({ spec }) => [spec?.service ?? {}, spec?.group ?? "", spec?.version ?? ""],
  examples: {
    good: [
      manifests.of<APIService>(apiService, { metadata, spec }),
      manifests.of<APIService>(apiService, { metadata, spec: { ...spec, insecureSkipTLSVerify: false } }),
    ],
    bad: [manifests.of<APIService>(apiService, { metadata, spec: { ...spec, insecureSkipTLSVerify: true } })],
  },
});
