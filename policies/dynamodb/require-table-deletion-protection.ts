import { aws, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "Tables are protected from deletion",
  severity: "medium",
  why: "A new hash key or one pulumi destroy in the wrong stack deletes the table with its data.",
  fix: "Set deletionProtectionEnabled to true.",
  references: [
    fsbp("DynamoDB.6"),
    page(
      "Amazon DynamoDB: Deletion protection",
      "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/WorkingWithTables.Basics.html",
    ),
  ],
  recommended: { level: "warn", because: "tables for tests come and go" },
  target: aws.resources(aws.table),
  deny: ({ deletionProtectionEnabled }) => deletionProtectionEnabled !== true,
  message: () => "the table can be deleted at once: deletionProtectionEnabled is not true",
  examples: {
    good: [aws.resource(aws.table, { hashKey: "id", deletionProtectionEnabled: true })],
    bad: [
      aws.resource(aws.table, { hashKey: "id" }),
      aws.resource(aws.table, { hashKey: "id", deletionProtectionEnabled: false }),
    ],
  },
});
