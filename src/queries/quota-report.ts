import { namespace, query, relations, resourceQuota } from "../author";

const { mapping, podKinds, specOf, within } = relations;

export default query({
  title: "Quotas of the namespaces, and the namespaces that have none",
  why:
    "Without a quota one team can take the whole cluster. A row without a quota is a namespace that has none; `used` is " +
    "what the cluster last counted.",
  kinds: [namespace, resourceQuota, ...podKinds],
  columns: { namespace: "text", quota: "text", resource: "text", hard: "text", used: "text" },
  rows: ({ objects }) => {
    const quotas = objects.all(resourceQuota);
    const rows = quotas.flatMap((entry) => {
      const used = within(entry.object, "status", "used");
      return Object.entries(mapping(specOf(entry)["hard"])).map(([resource, hard]) => ({
        namespace: entry.namespace,
        quota: entry.name,
        resource,
        hard: quantity(hard),
        used: quantity(used[resource]),
      }));
    });
    const limited = new Set(quotas.map((entry) => entry.namespace));
    const named = objects.all(namespace).map(({ name }) => name);
    const inUse = objects.all(...podKinds).map((entry) => entry.namespace);
    const none = { quota: undefined, resource: undefined, hard: undefined, used: undefined };
    const without = [...named, ...inUse].filter((name) => !limited.has(name));
    return [...rows, ...without.map((name) => ({ namespace: name, ...none }))];
  },
  example: {
    manifests: `
apiVersion: v1
kind: ResourceQuota
metadata: { name: compute, namespace: shop }
spec: { hard: { limits.memory: 8Gi, pods: 20 } }
---
apiVersion: v1
kind: Namespace
metadata: { name: bank }
`,
    rows: [
      { namespace: "bank", quota: undefined, resource: undefined, hard: undefined, used: undefined },
      { namespace: "shop", quota: "compute", resource: "limits.memory", hard: "8Gi", used: undefined },
      { namespace: "shop", quota: "compute", resource: "pods", hard: "20", used: undefined },
    ],
  },
});

function quantity(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
