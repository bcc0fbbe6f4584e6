import { manifests, type PodSpec } from "../../../src/author";
import { table } from "../table";

const { cronJob, deployment, pod } = manifests;

const image = "registry.k8s.io/e2e-test-images/agnhost:2.53.0";
const containers = [{ name: "app", image }];

/** A workload with a volume that is claimed for each of its pods. */
function claiming(storage: string, accessMode = "ReadWriteOnce"): PodSpec {
  const spec = { accessModes: [accessMode], resources: { requests: { storage } } };
  return {
    containers,
    volumes: [
      { name: "tmp", emptyDir: {} },
      { name: "cache", ephemeral: { volumeClaimTemplate: { spec } } },
    ],
  };
}

type Resources = NonNullable<PodSpec["resources"]>;

function withResources(resources: Resources): ReturnType<typeof deployment> {
  return deployment({ resources, containers });
}

export const claimsOfPods = [
  table("restrict-volume-claim-sizes", (storage: string) => deployment(claiming(storage)), {
    keeps: ["1Gi", "1Ti", "1024Gi", "1"],
    breaks: ["1025Gi", "10Ti", "2Pi", "1200G"],
  }),
  table("restrict-volume-claim-sizes", (storage: string) => cronJob(claiming(storage)), {
    keeps: ["10Gi", "500Gi"],
    breaks: ["3Ti", "1025Gi"],
  }),
  table("restrict-volume-access-modes", (mode: string) => pod(claiming("1Gi", mode)), {
    keeps: ["ReadWriteOnce", "ReadWriteOncePod", "ReadOnlyMany"],
    breaks: ["ReadWriteMany"],
  }),
  table("restrict-volume-access-modes", (mode: string) => deployment(claiming("1Gi", mode)), {
    keeps: ["ReadWriteOnce"],
    breaks: ["ReadWriteMany"],
  }),
];

export const podResources = [
  table("restrict-memory-limits", withResources, {
    keeps: [{}, { limits: { memory: "32Gi" } }, { requests: { memory: "1Gi" } }, { limits: { cpu: "64" } }],
    breaks: [
      { limits: { memory: "33Gi" } },
      { limits: { memory: "320Gi" } },
      { requests: { memory: "100G" } },
    ],
  }),
  table("restrict-cpu-limits", withResources, {
    keeps: [{}, { limits: { cpu: "16" } }, { requests: { cpu: "16000m" } }, { limits: { memory: "64Gi" } }],
    breaks: [{ limits: { cpu: "16001m" } }, { requests: { cpu: "1000" } }, { limits: { cpu: "17" } }],
  }),
  table("require-memory-requests-equal-to-limits", withResources, {
    keeps: [
      { limits: { memory: "1Gi" }, requests: { memory: "1024Mi" } },
      { limits: { memory: "1Gi" } },
      { limits: { cpu: "2" }, requests: { cpu: "1" } },
    ],
    breaks: [
      { limits: { memory: "1Gi" }, requests: { memory: "1G" } },
      { limits: { memory: "2Gi" }, requests: { memory: "1Gi" } },
      { limits: { memory: "2Gi", cpu: "1" }, requests: { memory: "1Gi" } },
    ],
  }),
];
