import { aws, page, rule } from "../../src/author";

export default rule({
  title: "Pulumi refuses to delete what holds data",
  severity: "low",
  why: "A renamed resource or a line too few in a program deletes a database, and a pipeline says yes to every update.",
  fix: "Set the option protect of the resource to true; whoever means to delete it takes that away first.",
  references: [
    page("Pulumi: Resource option protect", "https://www.pulumi.com/docs/iac/concepts/options/protect/"),
  ],
  recommended: { level: "audit", because: "stacks for trials are there to be deleted" },
  target: aws.options(
    aws.databaseInstance,
    aws.databaseCluster,
    aws.globalDatabaseCluster,
    aws.documentCluster,
    aws.graphCluster,
    aws.warehouse,
    aws.table,
    aws.bucket,
    aws.bucketV2,
    aws.fileSystem,
    aws.volume,
    aws.key,
    aws.cluster,
    aws.searchDomain,
    aws.streamingCluster,
  ),
  deny: ({ protect }) => protect !== true,
  message: () => "Pulumi deletes the resource without being asked twice: protect is not true",
  examples: {
    good: [
      aws.resource(aws.databaseInstance, { instanceClass: "db.t4g.small" }, { protect: true }),
      aws.resource(aws.queue, { name: "orders" }),
    ],
    bad: [
      aws.resource(aws.databaseInstance, { instanceClass: "db.t4g.small" }),
      aws.resource(aws.table, { name: "orders" }, { protect: false }),
    ],
  },
});
