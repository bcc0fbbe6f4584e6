import { aws, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "Tables can be restored to any point of the last days",
  severity: "medium",
  why: "What a faulty release or a stolen role overwrites cannot be brought back.",
  fix: "Set pointInTimeRecovery.enabled to true.",
  references: [
    fsbp("DynamoDB.2"),
    page(
      "Amazon DynamoDB: Point-in-time recovery",
      "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html",
    ),
  ],
  recommended: { level: "warn", because: "a table of what can be made anew needs no backup" },
  target: aws.resources(aws.table),
  deny: ({ pointInTimeRecovery }) => pointInTimeRecovery?.enabled !== true,
  message: () => "the table cannot be restored: pointInTimeRecovery is not enabled",
  examples: {
    good: [aws.resource(aws.table, { hashKey: "id", pointInTimeRecovery: { enabled: true } })],
    bad: [
      aws.resource(aws.table, { hashKey: "id" }),
      aws.resource(aws.table, { hashKey: "id", pointInTimeRecovery: { enabled: false } }),
    ],
  },
});
