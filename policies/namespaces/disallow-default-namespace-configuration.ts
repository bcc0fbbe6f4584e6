import {
  configMap,
  endpoints,
  endpointSlice,
  horizontalPodAutoscaler,
  type KubernetesObject,
  limitRange,
  manifests,
  networkPolicy,
  nsa,
  objects,
  page,
  podDisruptionBudget,
  resourceQuota,
  role,
  roleBinding,
  rule,
  secret,
  serviceAccount,
} from "../../src/author";

/** What the cluster keeps in that namespace for itself, as kind and name. */
const own: readonly string[] = [
  "ConfigMap kube-root-ca.crt",
  "Endpoints kubernetes",
  "EndpointSlice kubernetes",
  "ServiceAccount default",
];

function named(kind: typeof configMap, name: string, namespace: string, rest: object = {}): KubernetesObject {
  return manifests.of<object>(kind, { metadata: { name, namespace }, ...rest });
}

const quota = { spec: { hard: { pods: "10" } } };
const limits = { spec: { limits: [{ type: "Container", max: { cpu: "1" } }] } };

export default rule({
  title: "Configuration is in a namespace of its own, too",
  severity: "low",
  why:
    "Secrets, roles and accounts in default are within reach of everything that forgot its namespace, and stay there " +
    "when what they were for is gone.",
  fix: "Set metadata.namespace to the namespace of the workload.",
  references: [
    nsa("namespaces"),
    page(
      "Kubernetes: Namespaces",
      "https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/",
    ),
  ],
  recommended: { level: "audit", because: "many manifests leave their namespace to whoever applies them" },
  // Workloads, Services, Ingresses and claims have disallow-default-namespace.
  target: objects<KubernetesObject>(
    configMap,
    secret,
    serviceAccount,
    role,
    roleBinding,
    networkPolicy,
    resourceQuota,
    limitRange,
    podDisruptionBudget,
    horizontalPodAutoscaler,
    endpoints,
    endpointSlice,
  ),
  deny: ({ kind, metadata }, { namespace }) =>
    namespace === "default" && !own.includes(`${kind} ${metadata.name ?? ""}`),
  message: ({ kind }) => `the ${kind} names no namespace other than default`,
  examples: {
    good: [
      named(configMap, "web", "shop"),
      named(configMap, "kube-root-ca.crt", "default"),
      named(serviceAccount, "default", "default"),
      named(endpoints, "kubernetes", "default"),
      named(resourceQuota, "web", "shop", quota),
      named(limitRange, "web", "shop", limits),
      named(endpointSlice, "kubernetes", "default", { addressType: "IPv4", endpoints: [] }),
    ],
    bad: [
      named(configMap, "web", "default"),
      named(secret, "kubernetes", "default"),
      named(role, "default", "default"),
      named(networkPolicy, "web", "default"),
      named(serviceAccount, "web", "default"),
      named(endpoints, "web", "default"),
      named(endpointSlice, "web", "default", { addressType: "IPv4", endpoints: [] }),
      named(resourceQuota, "web", "default", quota),
      named(limitRange, "web", "default", limits),
      named(horizontalPodAutoscaler, "web", "default", {
        spec: { scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "web" }, maxReplicas: 4 },
      }),
    ],
  },
});
