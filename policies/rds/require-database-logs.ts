import { aws, fsbp, page, rule } from "../../src/author";

interface Logs {
  readonly enabledCloudwatchLogsExports?: readonly string[] | undefined;
  /** The same of Neptune. */
  readonly enableCloudwatchLogsExports?: readonly string[] | undefined;
}

export default rule({
  title: "Databases send their logs to CloudWatch",
  severity: "low",
  why: "Logs on the database itself are gone after some days, and whoever breaks in can turn them off.",
  fix: "List the logs of the engine in enabledCloudwatchLogsExports, such as postgresql, error or audit.",
  references: [
    fsbp("RDS.9"),
    fsbp("RDS.34"),
    fsbp("DocumentDB.4"),
    fsbp("Neptune.2"),
    fsbp("RDS.36"),
    fsbp("RDS.37"),
    fsbp("RDS.40"),
    fsbp("RDS.42"),
    fsbp("RDS.45"),
    page(
      "Amazon RDS: Publish database logs to CloudWatch Logs",
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html",
    ),
  ],
  recommended: { level: "audit", because: "logs cost by the gigabyte" },
  target: aws.resources<Logs>(
    aws.databaseInstance,
    aws.databaseCluster,
    aws.documentCluster,
    aws.graphCluster,
  ),
  deny: ({ enabledCloudwatchLogsExports, enableCloudwatchLogsExports }) =>
    (enabledCloudwatchLogsExports ?? enableCloudwatchLogsExports ?? []).length === 0,
  message: (_, { object }) =>
    object.kind === aws.graphCluster.kind
      ? "the database keeps its logs to itself: enableCloudwatchLogsExports is empty"
      : "the database keeps its logs to itself: enabledCloudwatchLogsExports is empty",
  examples: {
    good: [
      aws.resource(aws.databaseInstance, { enabledCloudwatchLogsExports: ["postgresql"] }),
      aws.resource(aws.graphCluster, { enableCloudwatchLogsExports: ["audit"] }),
    ],
    bad: [
      aws.resource(aws.databaseInstance, { engine: "postgres" }),
      aws.resource(aws.databaseCluster, { engine: "aurora-mysql", enabledCloudwatchLogsExports: [] }),
      aws.resource(aws.documentCluster, {}),
      aws.resource(aws.graphCluster, { engine: "neptune" }),
    ],
  },
});
