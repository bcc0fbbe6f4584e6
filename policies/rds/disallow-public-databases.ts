import { aws, cisAws, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "Databases have no public address",
  severity: "critical",
  why: "A database that the internet reaches is tried with stolen passwords, and falls with its next flaw.",
  fix: "Leave publiclyAccessible out, and reach the database through the VPC.",
  references: [
    fsbp("RDS.2"),
    fsbp("Redshift.1"),
    fsbp("DMS.1"),
    cisAws("2.2.3"),
    page(
      "Amazon RDS: Hide a DB instance from the internet",
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html",
    ),
  ],
  recommended: { level: "deny", because: "hardly any database is meant for everybody" },
  target: aws.resources<{ readonly publiclyAccessible?: boolean | undefined }>(
    aws.databaseInstance,
    aws.databaseClusterInstance,
    aws.graphClusterInstance,
    aws.warehouse,
    aws.replicationInstance,
  ),
  deny: ({ publiclyAccessible }) => publiclyAccessible === true,
  message: () => "the database has a public address: publiclyAccessible is true",
  examples: {
    good: [
      aws.resource(aws.databaseInstance, { instanceClass: "db.t4g.micro" }),
      aws.resource(aws.warehouse, { publiclyAccessible: false }),
    ],
    bad: [
      aws.resource(aws.databaseInstance, { instanceClass: "db.t4g.micro", publiclyAccessible: true }),
      aws.resource(aws.warehouse, { publiclyAccessible: true }),
      aws.resource(aws.replicationInstance, { publiclyAccessible: true }),
      aws.resource(aws.databaseClusterInstance, { publiclyAccessible: true }),
      aws.resource(aws.graphClusterInstance, { publiclyAccessible: true }),
    ],
  },
});
