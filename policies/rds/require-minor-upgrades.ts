import { aws, cisAws, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "Databases get their minor upgrades",
  severity: "medium",
  why: "Flaws that the engine's makers have mended stay open until somebody remembers the database.",
  fix: "Leave autoMinorVersionUpgrade out, or set it to true.",
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
  deny: ({ autoMinorVersionUpgrade }) => autoMinorVersionUpgrade === false,
  message: () => "the database gets no minor upgrades: autoMinorVersionUpgrade is false",
  examples: {
    good: [
      aws.resource(aws.databaseInstance, {}),
      aws.resource(aws.databaseInstance, { autoMinorVersionUpgrade: true }),
    ],
    bad: [
      aws.resource(aws.databaseInstance, { autoMinorVersionUpgrade: false }),
      aws.resource(aws.databaseClusterInstance, { autoMinorVersionUpgrade: false }),
    ],
  },
});
