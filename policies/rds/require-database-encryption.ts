import { aws, cisAws, fsbp, page, rule } from "../../src/author";

/** A replica and a restored database are as what they come of, and the first serverless ones are always encrypted. */
interface Storage {
  readonly engineMode?: string | undefined;
  readonly storageEncrypted?: boolean | undefined;
  readonly snapshotIdentifier?: string | undefined;
  readonly replicateSourceDb?: string | undefined;
  readonly sourceDbClusterIdentifier?: string | undefined;
}

export default rule({
  title: "Databases are encrypted",
  severity: "high",
  why: "A snapshot that is shared or copied by mistake is readable by whoever has it.",
  fix: "Set storageEncrypted to true; a database that is there has to be restored into a new one.",
  references: [
    fsbp("RDS.3"),
    fsbp("RDS.27"),
    fsbp("DocumentDB.1"),
    fsbp("Neptune.1"),
    cisAws("2.2.1"),
    page(
      "Amazon RDS: Encrypting resources",
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html",
    ),
  ],
  recommended: { level: "deny", because: "it costs nothing, and cannot be done later" },
  target: aws.resources<Storage>(
    aws.databaseInstance,
    aws.databaseCluster,
    aws.globalDatabaseCluster,
    aws.documentCluster,
    aws.graphCluster,
  ),
  deny: ({
    storageEncrypted,
    engineMode,
    snapshotIdentifier,
    replicateSourceDb,
    sourceDbClusterIdentifier,
  }) =>
    storageEncrypted !== true &&
    engineMode !== "serverless" &&
    (snapshotIdentifier ?? replicateSourceDb ?? sourceDbClusterIdentifier) === undefined,
  message: () => "the database is not encrypted: storageEncrypted is not true",
  examples: {
    good: [
      aws.resource(aws.databaseInstance, { storageEncrypted: true }),
      aws.resource(aws.databaseInstance, { replicateSourceDb: "main" }),
      aws.resource(aws.documentCluster, { snapshotIdentifier: "yesterday" }),
      aws.resource(aws.databaseCluster, { engineMode: "serverless" }),
      aws.resource(aws.globalDatabaseCluster, {
        globalClusterIdentifier: "shop",
        sourceDbClusterIdentifier: "main",
      }),
    ],
    bad: [
      aws.resource(aws.databaseInstance, {}),
      aws.resource(aws.databaseCluster, { storageEncrypted: false, engineMode: "provisioned" }),
      aws.resource(aws.graphCluster, {}),
      aws.resource(aws.globalDatabaseCluster, { globalClusterIdentifier: "shop" }),
    ],
  },
});
