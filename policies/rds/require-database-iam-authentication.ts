import { aws, fsbp, page, rule } from "../../src/author";

interface Authentication {
  readonly engine?: string | undefined;
  readonly iamDatabaseAuthenticationEnabled?: boolean | undefined;
}

/** The engines that have it: MySQL, MariaDB, PostgreSQL, Aurora of both kinds, and Neptune. */
function canTake(engine: string): boolean {
  return /^(?:aurora(?:-mysql|-postgresql)?|mariadb|mysql|neptune|postgres)$/u.test(engine);
}

export default rule({
  title: "Databases take tokens of IAM in place of passwords",
  severity: "low",
  why: "Passwords of databases are shared, written down and never changed; a token of IAM is of one role and good for 15 minutes.",
  fix: "Set iamDatabaseAuthenticationEnabled to true, and give each application a role.",
  references: [
    fsbp("RDS.10"),
    fsbp("RDS.12"),
    fsbp("Neptune.7"),
    page(
      "Amazon RDS: IAM database authentication",
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html",
    ),
  ],
  recommended: { level: "audit", because: "many applications only know passwords" },
  target: aws.resources<Authentication>(aws.databaseInstance, aws.databaseCluster, aws.graphCluster),
  deny: ({ engine, iamDatabaseAuthenticationEnabled }, { object }) =>
    iamDatabaseAuthenticationEnabled !== true &&
    canTake(engine ?? (object.kind === aws.graphCluster.kind ? "neptune" : "")),
  message: () => "the database takes passwords alone: iamDatabaseAuthenticationEnabled is not true",
  examples: {
    good: [
      aws.resource(aws.databaseInstance, { engine: "postgres", iamDatabaseAuthenticationEnabled: true }),
      aws.resource(aws.databaseInstance, { engine: "sqlserver-ex" }),
      aws.resource(aws.databaseInstance, { replicateSourceDb: "main" }),
    ],
    bad: [
      aws.resource(aws.graphCluster, {}),
      aws.resource(aws.databaseInstance, { engine: "postgres" }),
      aws.resource(aws.databaseCluster, {
        engine: "aurora-postgresql",
        iamDatabaseAuthenticationEnabled: false,
      }),
    ],
  },
});
