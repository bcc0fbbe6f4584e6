import {
  cis,
  manifests,
  mitre,
  objects,
  page,
  type PersistentVolume,
  persistentVolume,
  rule,
} from "../../src/author";

type Spec = NonNullable<PersistentVolume["spec"]>;

function volume(source: Partial<Spec>): ReturnType<typeof manifests.pod> {
  const spec = { capacity: { storage: "10Gi" }, accessModes: ["ReadWriteOnce"], ...source };
  return manifests.of<PersistentVolume>(persistentVolume, { spec });
}

export default rule({
  title: "PersistentVolumes are not folders of a node",
  severity: "high",
  why:
    "A PersistentVolume with hostPath hands a folder of the node to whoever claims it, past every rule on " +
    "the volumes of pods, and is another folder on every other node.",
  fix: "Use a CSI driver, or a local volume with a node affinity.",
  references: [
    cis("5.2.11"),
    mitre("T1611"),
    page("Kubernetes: Volumes, hostPath", "https://kubernetes.io/docs/concepts/storage/volumes/#hostpath"),
  ],
  recommended: { level: "deny", because: "it is the way around the rule on hostPath volumes of pods" },
  target: objects<PersistentVolume>(persistentVolume),
  deny: ({ spec }) => spec?.hostPath !== undefined,
  message: () => "the volume is a folder of the node",
  examples: {
    good: [volume({ csi: { driver: "ebs.csi.aws.com", volumeHandle: "vol-1" } })],
    bad: [volume({ hostPath: { path: "/data" } })],
  },
});
