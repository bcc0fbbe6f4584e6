import { aws, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "Streams are encrypted with a key of KMS",
  severity: "medium",
  why: "Records lie on disks of AWS as they were sent, with whatever personal data is in them.",
  fix: "Set encryptionType to KMS, and kmsKeyId to a key of your own or alias/aws/kinesis.",
  references: [
    fsbp("Kinesis.1"),
    page(
      "Amazon Kinesis Data Streams: Server-side encryption",
      "https://docs.aws.amazon.com/streams/latest/dev/what-is-sse.html",
    ),
  ],
  recommended: { level: "warn", because: "producers and consumers must be let use the key" },
  target: aws.resources(aws.stream),
  deny: ({ encryptionType }) => encryptionType !== "KMS",
  message: () => "records are not encrypted: encryptionType is not KMS",
  examples: {
    good: [aws.resource(aws.stream, { encryptionType: "KMS", kmsKeyId: "alias/aws/kinesis" })],
    bad: [
      aws.resource(aws.stream, { name: "events" }),
      aws.resource(aws.stream, { name: "events", encryptionType: "NONE" }),
    ],
  },
});
