import { aws, fsbp, page, rule, securityHub } from "../../src/author";

export default rule({
  title: "Snapshots of the region are not shared with everybody",
  severity: "high",
  why: "One snapshot that is made public by mistake gives everybody with an AWS account a copy of the disk.",
  fix: "Set state to block-all-sharing.",
  references: [
    fsbp("EC2.1"),
    securityHub("EC2.182"),
    page(
      "Amazon EBS: Block public access for snapshots",
      "https://docs.aws.amazon.com/ebs/latest/userguide/block-public-access-snapshots.html",
    ),
  ],
  recommended: { level: "deny", because: "an account that gets a snapshot can be named" },
  target: aws.resources(aws.snapshotBlockPublicAccess),
  deny: ({ state }) => state !== "block-all-sharing",
  message: ({ state }) => `snapshots of the region are shared with everybody, or can be: state is ${state}`,
  examples: {
    good: [aws.resource(aws.snapshotBlockPublicAccess, { state: "block-all-sharing" })],
    bad: [
      aws.resource(aws.snapshotBlockPublicAccess, { state: "unblocked" }),
      aws.resource(aws.snapshotBlockPublicAccess, { state: "block-new-sharing" }),
    ],
  },
});
