import { aws, fsbp, page, rule, wholeNumber } from "../../src/author";

interface Backups {
  readonly backupRetentionPeriod?: number | undefined;
  readonly replicateSourceDb?: string | undefined;
}

export default rule({
  title: "Backups of databases are kept for a week",
  severity: "medium",
  why: "A mistake that is found after the weekend cannot be undone where the last backup has the mistake in it.",
  fix: "Set backupRetentionPeriod to 7 or more.",
  references: [
    fsbp("RDS.11"),
    fsbp("DocumentDB.2"),
    fsbp("Neptune.5"),
    page(
      "Amazon RDS: Backup retention",
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.BackupRetention.html",
    ),
  ],
  recommended: { level: "warn", because: "what can be made anew needs no backup" },
  target: aws.resources<Backups>(
    aws.databaseInstance,
    aws.databaseCluster,
    aws.documentCluster,
    aws.graphCluster,
  ),
  parameters: { days: wholeNumber({ description: "How many days backups must be kept.", default: 7 }) },
  deny: ({ backupRetentionPeriod, replicateSourceDb }, { parameters }) =>
    (backupRetentionPeriod ?? 0) < parameters.days && replicateSourceDb === undefined,
  message: ({ backupRetentionPeriod }, { parameters }) =>
    backupRetentionPeriod === undefined
      ? `nothing says that backups are kept for ${parameters.days} days: there is no backupRetentionPeriod`
      : `backups are kept for ${backupRetentionPeriod} of ${parameters.days} days: backupRetentionPeriod`,
  examples: {
    good: [
      aws.resource(aws.databaseInstance, { backupRetentionPeriod: 7 }),
      aws.resource(aws.databaseCluster, { backupRetentionPeriod: 14 }),
      aws.resource(aws.databaseInstance, { replicateSourceDb: "main" }),
    ],
    bad: [
      aws.resource(aws.databaseInstance, {}),
      aws.resource(aws.databaseInstance, { backupRetentionPeriod: 0 }),
      aws.resource(aws.databaseCluster, { backupRetentionPeriod: 6 }),
      aws.resource(aws.documentCluster, {}),
      aws.resource(aws.graphCluster, { backupRetentionPeriod: 1 }),
    ],
  },
});
