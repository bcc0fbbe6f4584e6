import { aws, cisAws, fsbp, page, rule } from "../../src/author";

const replication = { replicationInstanceClass: "dms.t3.medium", replicationInstanceId: "orders" };

export default rule({
  title: "Databases get their minor upgrades",
  severity: "medium",
  why: "Flaws that the engine's makers have mended stay open until somebody remembers the database.",
  fix: "Set autoMinorVersionUpgrade to true.",
  references: [
    fsbp("RDS.13"),
    fsbp("RDS.35"),
    fsbp("DMS.6"),
    cisAws("2.2.2"),
    page(
      "Amazon RDS: Upgrade the engine version",
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html",
    ),
  ],
  recommended: {
    level: "deny",
    because: "minor upgrades keep what works, and come in the maintenance window",
  },
  target: aws.resources<{ readonly autoMinorVersionUpgrade?: boolean | undefined }>(
    aws.databaseInstance,
    aws.databaseClusterInstance,
    aws.graphClusterInstance,
    aws.replicationInstance,
  ),
  // Of an instance that replicates the provider makes false what is left out, of the others it is true.
  deny: ({ autoMinorVersionUpgrade }, { object }) =>
    object.kind === aws.replicationInstance.kind
      ? autoMinorVersionUpgrade !== true
      : autoMinorVersionUpgrade === false,
  message: () => "the database gets no minor upgrades: autoMinorVersionUpgrade is not true",
  examples: {
    good: [
      aws.resource(aws.databaseInstance, {}),
      aws.resource(aws.databaseInstance, { autoMinorVersionUpgrade: true }),
      aws.resource(aws.replicationInstance, { ...replication, autoMinorVersionUpgrade: true }),
    ],
    bad: [
      aws.resource(aws.databaseInstance, { autoMinorVersionUpgrade: false }),
      aws.resource(aws.databaseClusterInstance, { autoMinorVersionUpgrade: false }),
      aws.resource(aws.replicationInstance, replication),
    ],
  },
});
