import { aws, cisAws, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "New volumes of the region are encrypted",
  severity: "high",
  why: "A volume or snapshot that is copied or shared by mistake is readable by whoever has it.",
  fix: "Set enabled to true, or leave it out.",
  references: [
    fsbp("EC2.7"),
    cisAws("5.1.1"),
    page(
      "Amazon EBS: Encryption by default",
      "https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html",
    ),
  ],
  recommended: { level: "deny", because: "it costs nothing" },
  target: aws.resources(aws.encryptionByDefault),
  deny: ({ enabled }) => enabled === false,
  message: () => "new volumes of the region are not encrypted: enabled is false",
  examples: {
    good: [
      aws.resource(aws.encryptionByDefault, {}),
      aws.resource(aws.encryptionByDefault, { enabled: true }),
    ],
    bad: [aws.resource(aws.encryptionByDefault, { enabled: false })],
  },
});
