import { aws, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "EBS volumes are encrypted",
  severity: "high",
  why: "A snapshot that is shared or copied by mistake is readable by whoever has it.",
  fix: "Set encrypted to true, of a machine in rootBlockDevice and in each of ebsBlockDevices.",
  references: [
    fsbp("EC2.3"),
    fsbp("EC2.181"),
    page("Amazon EBS: Encryption", "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html"),
  ],
  recommended: {
    level: "warn",
    because: "a region can encrypt all new volumes by default, and no single volume shows it",
  },
  target: aws.disks,
  deny: ({ isEncrypted, snapshotId }) => !isEncrypted && snapshotId === undefined,
  message: ({ label }) => `${label} is not encrypted: encrypted is not true`,
  examples: {
    good: [
      aws.resource(aws.volume, { availabilityZone: "eu-west-1a", encrypted: true }),
      aws.resource(aws.volume, { availabilityZone: "eu-west-1a", snapshotId: "snap-1" }),
      aws.resource(aws.instance, { rootBlockDevice: { encrypted: true } }),
      aws.resource(aws.instance, { launchTemplate: { id: "lt-1" } }),
      aws.resource(aws.spotInstanceRequest, { rootBlockDevice: { encrypted: true } }),
      aws.resource(aws.launchTemplate, {
        blockDeviceMappings: [
          { deviceName: "/dev/xvda", ebs: { encrypted: "true" } },
          { deviceName: "/dev/sdb", virtualName: "ephemeral0" },
        ],
      }),
    ],
    bad: [
      aws.resource(aws.volume, { availabilityZone: "eu-west-1a" }),
      aws.resource(aws.volume, { availabilityZone: "eu-west-1a", encrypted: false }),
      aws.resource(aws.instance, { ami: "ami-1" }),
      aws.resource(aws.instance, {
        rootBlockDevice: { encrypted: true },
        ebsBlockDevices: [{ deviceName: "/dev/sdb", encrypted: false }],
      }),
      aws.resource(aws.launchTemplate, {
        blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { volumeSize: 20 } }],
      }),
      aws.resource(aws.spotInstanceRequest, { ami: "ami-1" }),
      aws.resource(aws.launchConfiguration, { imageId: "ami-1", rootBlockDevice: { volumeSize: 20 } }),
    ],
  },
});
