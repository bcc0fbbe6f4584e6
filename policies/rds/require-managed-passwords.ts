import { aws, page, rule } from "../../src/author";

export default rule({
  title: "Passwords of databases are made and rotated by Secrets Manager",
  severity: "medium",
  why: "A password in a program is in the state of the stack, is known to whoever deploys, and is never changed.",
  fix: "Set manageMasterUserPassword, of Redshift manageMasterPassword, to true in place of the password.",
  references: [
    page(
      "Amazon RDS: Password management with Secrets Manager",
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html",
    ),
  ],
  recommended: { level: "warn", because: "applications must read the password from Secrets Manager" },
  target: aws.resources<object>(
    aws.databaseInstance,
    aws.databaseCluster,
    aws.documentCluster,
    aws.warehouse,
  ),
  deny: (database) => "password" in database || "masterPassword" in database,
  message: () => "the password of the database is in the program",
  examples: {
    good: [
      aws.resource(aws.warehouse, { masterUsername: "shop", manageMasterPassword: true }),
      aws.resource(aws.databaseInstance, { username: "shop", manageMasterUserPassword: true }),
      aws.resource(aws.databaseInstance, { replicateSourceDb: "main" }),
      aws.resource(aws.databaseCluster, { masterUsername: "shop", masterPasswordWo: "x" }),
    ],
    bad: [
      aws.resource(aws.warehouse, { masterUsername: "shop", masterPassword: "change-me" }),
      aws.resource(aws.databaseInstance, { username: "shop", password: "change-me" }),
      aws.resource(aws.databaseCluster, { masterUsername: "shop", masterPassword: "change-me" }),
      aws.resource(aws.documentCluster, {
        masterUsername: "shop",
        masterPassword: "change-me",
      }),
    ],
  },
});
