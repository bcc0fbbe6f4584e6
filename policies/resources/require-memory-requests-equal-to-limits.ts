import {
  compareQuantities,
  manifests,
  page,
  resourceSetters,
  rule,
  setterName,
  type PodSpec,
  type ResourceSetter,
} from "../../src/author";

const { deployment, pod } = manifests;

/** Whether the request of a pod or container is another than its limit. */
function isOther({ resources }: ResourceSetter): boolean {
  const limit = resources?.limits?.["memory"];
  const request = resources?.requests?.["memory"];
  return limit !== undefined && request !== undefined && compareQuantities(request, limit) !== 0;
}

/** The API server makes the request of a pod that has none that of its containers, and the limit where they have none, too. */
function takesAnother({ name, resources }: ResourceSetter, pod: PodSpec): boolean {
  const limit = resources?.limits?.["memory"];
  return (
    name === undefined &&
    limit !== undefined &&
    resources?.requests?.["memory"] === undefined &&
    [...pod.containers, ...(pod.initContainers ?? [])].some((container) => {
      const request = container.resources?.requests?.["memory"] ?? container.resources?.limits?.["memory"];
      return request !== undefined && compareQuantities(request, limit) !== 0;
    })
  );
}

const image = "registry.k8s.io/e2e-test-images/agnhost:2.53.0";

const small = { requests: { memory: "64Mi" } };

function sized(request: string, limit: string): Record<"requests" | "limits", { memory: string }> {
  return { requests: { memory: request }, limits: { memory: limit } };
}

function withMemory(request: string, limit: string): Parameters<typeof deployment>[0] {
  return { containers: [{ name: "app", image, resources: sized(request, limit) }] };
}

export default rule({
  title: "Pods and containers request the memory that they may use",
  severity: "low",
  why:
    "Memory between request and limit is promised to more than one pod: when they all take it, the node runs out, and " +
    "the kernel kills whichever it likes.",
  fix: "Set the memory request to the memory limit.",
  references: [
    page(
      "Kubernetes: Pod quality of service classes",
      "https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/",
    ),
  ],
  recommended: { level: "audit", because: "overcommitting memory is how many clusters pay for themselves" },
  target: resourceSetters(),
  deny: (setter, { pod }) => isOther(setter) || takesAnother(setter, pod),
  message: (setter) => `${setterName(setter)} requests less memory than its limit`,
  examples: {
    good: [
      deployment(withMemory("128Mi", "128Mi")),
      deployment(withMemory("1024Mi", "1Gi")),
      // Where there is no request, the limit is the request of every pod.
      deployment({ containers: [{ name: "app", image, resources: { limits: { memory: "1Gi" } } }] }),
      deployment({ containers: [{ name: "app", image, resources: { requests: { memory: "1Gi" } } }] }),
      deployment({ containers: [{ name: "app", image }] }),
      deployment({ resources: { limits: { memory: "1Gi" } }, containers: [{ name: "app", image }] }),
      pod({ resources: sized("1Gi", "1024Mi"), containers: [{ name: "app", image }] }),
      pod({ resources: sized("1Gi", "1Gi"), containers: [{ name: "app", image, resources: small }] }),
      deployment({ resources: { limits: { cpu: "1" } }, containers: [{ name: "app", image, resources: small }] }),
      deployment({
        resources: { limits: { memory: "64Mi" } },
        containers: [{ name: "app", image, resources: small }],
      }),
    ],
    bad: [
      deployment(withMemory("64Mi", "128Mi")),
      pod(withMemory("1G", "1Gi")),
      pod({ resources: sized("512Mi", "1Gi"), containers: [{ name: "app", image }] }),
      deployment({
        resources: { limits: { memory: "1Gi" } },
        containers: [{ name: "app", image, resources: small }],
      }),
      deployment({
        resources: { limits: { memory: "1Gi" } },
        containers: [{ name: "app", image, resources: { limits: { memory: "64Mi" } } }],
      }),
    ],
  },
});
