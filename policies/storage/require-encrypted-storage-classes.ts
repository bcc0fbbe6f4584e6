import { lowerCase, manifests, objects, page, rule, type StorageClass, storageClass } from "../../src/author";

function ebs(parameters: Readonly<Record<string, string>>): ReturnType<typeof manifests.pod> {
  return manifests.of<StorageClass>(storageClass, { provisioner: "ebs.csi.aws.com", parameters });
}

export default rule({
  title: "StorageClasses encrypt the disks that they make",
  severity: "high",
  why:
    "The EBS driver makes plain disks unless it is told otherwise: a snapshot that is shared by mistake is " +
    "then readable as it is.",
  fix: 'Set parameters.encrypted to "true" in the StorageClass.',
  references: [
    page(
      "Amazon EBS CSI driver: StorageClass parameters",
      "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md",
    ),
  ],
  recommended: { level: "warn", because: "accounts can have encryption switched on for every disk" },
  target: objects<StorageClass>(storageClass),
  deny: ({ provisioner, parameters = {} }) =>
    ["ebs.csi.aws.com", "kubernetes.io/aws-ebs"].includes(provisioner) &&
    lowerCase(parameters["encrypted"] ?? "") !== "true",
  message: () => "the class does not ask for encrypted disks",
  examples: {
    good: [
      ebs({ encrypted: "true" }),
      ebs({ encrypted: "True" }),
      manifests.of<StorageClass>(storageClass, { provisioner: "pd.csi.storage.gke.io" }),
    ],
    bad: [
      ebs({ type: "gp3" }),
      ebs({ encrypted: "false" }),
      manifests.of<StorageClass>(storageClass, { provisioner: "kubernetes.io/aws-ebs" }),
    ],
  },
});
