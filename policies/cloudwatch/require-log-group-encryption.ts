import { aws, page, rule } from "../../src/author";

export default rule({
  title: "Log groups are encrypted with a key of KMS",
  severity: "low",
  why: "With a key of your own you decide who can read logs, see who does in CloudTrail, and can shut them all off at once.",
  fix: "Set kmsKeyId to the ARN of a key whose policy lets in CloudWatch Logs.",
  references: [
    page(
      "Amazon CloudWatch Logs: Encrypt log data with KMS",
      "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html",
    ),
  ],
  recommended: { level: "audit", because: "CloudWatch encrypts all logs anyway" },
  target: aws.resources(aws.logGroup),
  deny: ({ kmsKeyId }) => (kmsKeyId ?? "") === "",
  message: () => "logs are encrypted with a key of AWS: there is no kmsKeyId",
  examples: {
    good: [aws.resource(aws.logGroup, { kmsKeyId: "arn:aws:kms:eu-west-1:123456789012:key/a1" })],
    bad: [
      aws.resource(aws.logGroup, { name: "/shop/web" }),
      aws.resource(aws.logGroup, { name: "/shop/web", kmsKeyId: "" }),
    ],
  },
});
