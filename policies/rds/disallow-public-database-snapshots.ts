import { aws, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "Snapshots of databases are not shared with everybody",
  severity: "critical",
  why: "Everybody with an AWS account can restore the database and read all that is in it.",
  fix: "Name the accounts in sharedAccounts.",
  references: [
    fsbp("RDS.1"),
    page(
      "Amazon RDS: Share a DB snapshot",
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ShareSnapshot.html",
    ),
  ],
  recommended: { level: "deny", because: "an account that gets a snapshot can be named" },
  target: aws.resources<{ readonly sharedAccounts?: readonly string[] | undefined }>(
    aws.databaseSnapshot,
    aws.databaseClusterSnapshot,
    aws.databaseSnapshotCopy,
    aws.databaseClusterSnapshotCopy,
  ),
  deny: ({ sharedAccounts }) => aws.anyOf(sharedAccounts ?? [], (account) => account === "all"),
  message: () => "the snapshot is shared with everybody: sharedAccounts has all",
  examples: {
    good: [
      aws.resource(aws.databaseSnapshot, { dbInstanceIdentifier: "shop", dbSnapshotIdentifier: "s" }),
      aws.resource(aws.databaseClusterSnapshot, {
        dbClusterIdentifier: "shop",
        dbClusterSnapshotIdentifier: "s",
        sharedAccounts: ["123456789012"],
      }),
    ],
    bad: [
      aws.resource(aws.databaseSnapshot, {
        dbInstanceIdentifier: "shop",
        dbSnapshotIdentifier: "s",
        sharedAccounts: ["all"],
      }),
      aws.resource(aws.databaseClusterSnapshot, {
        dbClusterIdentifier: "shop",
        dbClusterSnapshotIdentifier: "s",
        sharedAccounts: ["123456789012", "all"],
      }),
      aws.resource(aws.databaseSnapshotCopy, {
        sourceDbSnapshotIdentifier: "s",
        targetDbSnapshotIdentifier: "t",
        sharedAccounts: ["all"],
      }),
    ],
  },
});
