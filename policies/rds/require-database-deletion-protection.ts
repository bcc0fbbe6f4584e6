import { aws, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "Databases are protected from deletion",
  severity: "medium",
  why: "One pulumi destroy in the wrong stack, or one property that replaces the database, deletes it with its data.",
  fix: "Set deletionProtection to true.",
  references: [
    fsbp("RDS.8"),
    fsbp("RDS.7"),
    fsbp("DocumentDB.5"),
    fsbp("Neptune.4"),
    page(
      "Amazon RDS: Delete a DB instance",
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html",
    ),
  ],
  recommended: { level: "warn", because: "databases for tests come and go" },
  target: aws.resources<{ readonly deletionProtection?: boolean | undefined }>(
    aws.databaseInstance,
    aws.databaseCluster,
    aws.globalDatabaseCluster,
    aws.documentCluster,
    aws.graphCluster,
  ),
  deny: ({ deletionProtection }) => deletionProtection !== true,
  message: () => "the database can be deleted at once: deletionProtection is not true",
  examples: {
    good: [
      aws.resource(aws.databaseInstance, { deletionProtection: true }),
      aws.resource(aws.globalDatabaseCluster, { globalClusterIdentifier: "shop", deletionProtection: true }),
    ],
    bad: [
      aws.resource(aws.databaseInstance, {}),
      aws.resource(aws.databaseCluster, { deletionProtection: false }),
      aws.resource(aws.globalDatabaseCluster, { globalClusterIdentifier: "shop" }),
      aws.resource(aws.documentCluster, {}),
      aws.resource(aws.graphCluster, {}),
    ],
  },
});
