import {
  contentsOf,
  limitRange,
  manifests,
  namespace,
  page,
  rule,
  type LimitRange,
  type Namespace,
} from "../../src/author";

const shop = manifests.of<Namespace>(namespace, { metadata: { name: "shop" } });

function limits(inNamespace: string): ReturnType<typeof manifests.pod> {
  const spec = { limits: [{ type: "Container", default: { memory: "1Gi" } }] };
  return manifests.of<LimitRange>(limitRange, { metadata: { namespace: inNamespace }, spec });
}

export default rule({
  title: "Namespaces have default limits",
  severity: "low",
  why: "In a namespace without a LimitRange a container that states no limits has none, and may take all that its node has.",
  fix: "Add a LimitRange to the namespace with default requests and limits of containers.",
  references: [page("Kubernetes: Limit ranges", "https://kubernetes.io/docs/concepts/policy/limit-range/")],
  recommended: { level: "audit", because: "workloads may be required to state their own" },
  target: contentsOf<LimitRange>(limitRange),
  deny: (_, { contents }) => contents.length === 0,
  message: () => "the namespace has no LimitRange",
  examples: {
    good: [manifests.set(shop, limits("shop"))],
    bad: [manifests.set(shop), manifests.set(shop, limits("other"))],
  },
});
