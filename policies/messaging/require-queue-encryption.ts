import { aws, fsbp, page, rule } from "../../src/author";

interface Encryption {
  readonly kmsMasterKeyId?: string | undefined;
  readonly sqsManagedSseEnabled?: boolean | undefined;
}

export default rule({
  title: "Encryption of queues is not switched off",
  severity: "medium",
  why: "Messages lie on disks of AWS as they were sent, with whatever personal data is in them.",
  fix: "Leave sqsManagedSseEnabled out, or name a key in kmsMasterKeyId.",
  references: [
    fsbp("SQS.1"),
    page(
      "Amazon SQS: Encryption at rest",
      "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html",
    ),
  ],
  recommended: { level: "deny", because: "it costs nothing, and is on unless it is switched off" },
  target: aws.resources<Encryption>(aws.queue),
  deny: ({ kmsMasterKeyId, sqsManagedSseEnabled }) =>
    sqsManagedSseEnabled === false && (kmsMasterKeyId ?? "") === "",
  message: () => "messages are not encrypted: sqsManagedSseEnabled is false, and there is no kmsMasterKeyId",
  examples: {
    good: [
      aws.resource(aws.queue, { name: "orders" }),
      aws.resource(aws.queue, { sqsManagedSseEnabled: true }),
      aws.resource(aws.queue, { sqsManagedSseEnabled: false, kmsMasterKeyId: "alias/shop" }),
    ],
    bad: [aws.resource(aws.queue, { name: "orders", sqsManagedSseEnabled: false })],
  },
});
