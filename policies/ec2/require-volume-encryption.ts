import { aws, page, rule, securityHub } from "../../src/author";

export default rule({
  title: "EBS volumes are encrypted",
  severity: "high",
  why: "A snapshot that is shared or copied by mistake is readable by whoever has it.",
  fix: "Set encrypted to true.",
  references: [
    securityHub("EC2.3"),
    page("Amazon EBS: Encryption", "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html"),
  ],
  recommended: {
    level: "warn",
    because: "a region can encrypt all new volumes by default, and no single volume shows it",
  },
  target: aws.resources(aws.volume),
  deny: ({ encrypted, snapshotId }) => encrypted !== true && snapshotId === undefined,
  message: () => "the volume is not encrypted: encrypted is not true",
  examples: {
    good: [
      aws.resource(aws.volume, { availabilityZone: "eu-west-1a", encrypted: true }),
      aws.resource(aws.volume, { availabilityZone: "eu-west-1a", snapshotId: "snap-1" }),
    ],
    bad: [
      aws.resource(aws.volume, { availabilityZone: "eu-west-1a" }),
      aws.resource(aws.volume, { availabilityZone: "eu-west-1a", encrypted: false }),
    ],
  },
});
