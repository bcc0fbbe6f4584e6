import { aws, page, rule } from "../../src/author";

export default rule({
  title: "Tables are encrypted with a key of KMS",
  severity: "low",
  why: "With a key of your own you decide who can decrypt items, see who does in CloudTrail, and can shut them all off at once.",
  fix: "Set serverSideEncryption.enabled to true, with the ARN of a key in kmsKeyArn.",
  references: [
    page(
      "Amazon DynamoDB: Encryption at rest",
      "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/EncryptionAtRest.html",
    ),
  ],
  recommended: {
    level: "audit",
    because: "DynamoDB encrypts every table anyway, and keys of KMS cost by the request",
  },
  target: aws.resources(aws.table),
  deny: ({ serverSideEncryption }) =>
    serverSideEncryption?.enabled !== true || serverSideEncryption.kmsKeyArn === undefined,
  message: () => "the table is encrypted with a key of AWS: serverSideEncryption has no kmsKeyArn",
  examples: {
    good: [
      aws.resource(aws.table, {
        hashKey: "id",
        serverSideEncryption: { enabled: true, kmsKeyArn: "arn:aws:kms:eu-west-1:123456789012:key/a1" },
      }),
    ],
    bad: [
      aws.resource(aws.table, { hashKey: "id" }),
      aws.resource(aws.table, { hashKey: "id", serverSideEncryption: { enabled: true } }),
      aws.resource(aws.table, {
        hashKey: "id",
        serverSideEncryption: { enabled: false, kmsKeyArn: "arn:aws:kms:eu-west-1:123456789012:key/a1" },
      }),
    ],
  },
});
