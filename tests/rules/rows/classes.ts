import {
  manifests,
  type PersistentVolumeClaim,
  persistentVolumeClaim,
  statefulSet,
} from "../../../src/author";
import { type BothSides, table } from "../table";

const { cronJob, deployment, pod } = manifests;

const containers = [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }];

const priorities: BothSides<string> = {
  keeps: ["", "high-priority", "low-priority"],
  breaks: ["urgent", "high", "high-priority-2", "system", "default"],
};

const runtimes: BothSides<string> = {
  keeps: ["gvisor", "kata", "kata-qemu", "nvidia", "runc"],
  breaks: ["wasm", "gvisor2", "kata-clh", "crun", "runsc"],
};

interface Claim {
  readonly named?: string;
  /** The value of the annotation that was there before the field, and comes first. */
  readonly annotated?: string;
}

function claimed({ named, annotated }: Claim): Pick<PersistentVolumeClaim, "metadata" | "spec"> {
  return {
    metadata:
      annotated === undefined
        ? {}
        : { annotations: { "volume.beta.kubernetes.io/storage-class": annotated } },
    spec: {
      accessModes: ["ReadWriteOnce"],
      resources: { requests: { storage: "1Gi" } },
      ...(named === undefined ? {} : { storageClassName: named }),
    },
  };
}

const storage: BothSides<Claim> = {
  keeps: [
    {},
    { named: "" },
    { named: "standard" },
    { named: "gp3" },
    { named: "mystery", annotated: "gp2" },
    { annotated: "" },
  ],
  breaks: [
    { named: "mystery" },
    { named: "gp" },
    { named: "gp33" },
    { named: "fast" },
    { named: "gp3", annotated: "mystery" },
    { annotated: "fast" },
  ],
};

/** A StatefulSet with a claim for each of its pods. */
function claimedBySet(claim: Claim): ReturnType<typeof pod> {
  const { metadata, spec } = claimed(claim);
  const labels = { app: "web" };
  const template = { metadata: { labels }, spec: { containers } };
  const volumeClaimTemplates = [{ metadata: { name: "data", ...metadata }, spec }];
  return manifests.of<object>(statefulSet, {
    ...{ spec: { serviceName: "web", selector: { matchLabels: labels }, template, volumeClaimTemplates } },
  });
}

export const classes = [
  table(
    "restrict-priority-classes",
    (priorityClassName: string) => deployment({ priorityClassName, containers }),
    priorities,
  ),
  table(
    "restrict-priority-classes",
    (priorityClassName: string) => cronJob({ priorityClassName, containers }),
    priorities,
  ),
  table("restrict-priority-classes", () => deployment({ containers }), { keeps: [""], breaks: [] }),
  table(
    "restrict-runtime-classes",
    (runtimeClassName: string) => deployment({ runtimeClassName, containers }),
    runtimes,
  ),
  table(
    "restrict-runtime-classes",
    (runtimeClassName: string) => cronJob({ runtimeClassName, containers }),
    runtimes,
  ),
  table("restrict-runtime-classes", () => pod({ containers }), { keeps: [""], breaks: [] }),
  table(
    "restrict-storage-classes",
    (claim: Claim) => manifests.of<PersistentVolumeClaim>(persistentVolumeClaim, claimed(claim)),
    storage,
  ),
  table("restrict-storage-classes", claimedBySet, storage),
];
