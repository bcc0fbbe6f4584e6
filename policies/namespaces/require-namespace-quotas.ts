import {
  contentsOf,
  resourceQuota,
  manifests,
  namespace,
  page,
  rule,
  type ResourceQuota,
  type Namespace,
} from "../../src/author";

const shop = manifests.of<Namespace>(namespace, { metadata: { name: "shop" } });

function quota(inNamespace: string): ReturnType<typeof manifests.pod> {
  const spec = { hard: { "requests.memory": "64Gi" } };
  return manifests.of<ResourceQuota>(resourceQuota, { metadata: { namespace: inNamespace }, spec });
}

export default rule({
  title: "Namespaces have a quota",
  severity: "medium",
  why: "In a namespace without a quota one workload that grows takes the resources of all others in the cluster.",
  fix: "Add a ResourceQuota to the namespace that limits requests of CPU and memory.",
  references: [
    page("Kubernetes: Resource quotas", "https://kubernetes.io/docs/concepts/policy/resource-quotas/"),
  ],
  recommended: { level: "audit", because: "quotas are of use where teams share a cluster" },
  target: contentsOf<ResourceQuota>(resourceQuota),
  deny: (_, { contents }) => contents.length === 0,
  message: () => "the namespace has no ResourceQuota",
  examples: {
    good: [manifests.set(shop, quota("shop"))],
    bad: [manifests.set(shop), manifests.set(shop, quota("other"))],
  },
});
