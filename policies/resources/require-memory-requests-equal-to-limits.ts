import { compareQuantities, manifests, page, resourceSetters, rule, setterName } from "../../src/author";

const { deployment, pod } = manifests;

const image = "registry.k8s.io/e2e-test-images/agnhost:2.53.0";

function withMemory(requests: string, limits: string): Parameters<typeof deployment>[0] {
  const resources = { requests: { memory: requests }, limits: { memory: limits } };
  return { containers: [{ name: "app", image, resources }] };
}

export default rule({
  title: "Containers request the memory that they may use",
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
  deny: (setter) => {
    const limit = setter.resources?.limits?.["memory"];
    const request = setter.resources?.requests?.["memory"];
    return limit !== undefined && request !== undefined && compareQuantities(request, limit) !== 0;
  },
  message: (setter) => `${setterName(setter)} requests less memory than its limit`,
  examples: {
    good: [
      deployment(withMemory("128Mi", "128Mi")),
      deployment(withMemory("1024Mi", "1Gi")),
      // Where there is no request, the limit is the request of every pod.
      deployment({ containers: [{ name: "app", image, resources: { limits: { memory: "1Gi" } } }] }),
      deployment({ containers: [{ name: "app", image, resources: { requests: { memory: "1Gi" } } }] }),
      deployment({ containers: [{ name: "app", image }] }),
    ],
    bad: [
      deployment(withMemory("64Mi", "128Mi")),
      pod(withMemory("1G", "1Gi")),
      deployment({
        resources: { requests: { memory: "1Gi" }, limits: { memory: "2Gi" } },
        containers: [{ name: "app", image }],
      }),
    ],
  },
});
