import { aws, fsbp, page, rule, securityHub } from "../../src/author";

interface Parameter {
  readonly name: string;
  readonly value: string;
}

interface Settings {
  /** Of a group of parameters; a proxy has none. */
  readonly family?: string | undefined;
  readonly parameters?: readonly Parameter[] | undefined;
  readonly requireTls?: boolean | undefined;
}

/** The parameter by which a family of engines demands TLS. */
const demands = [
  { families: /^(?:postgres|aurora-postgresql|sqlserver-)/u, name: "rds.force_ssl" },
  { families: /^(?:mysql|aurora-mysql|mariadb)/u, name: "require_secure_transport" },
  { families: /^docdb/u, name: "tls" },
  { families: /^redshift-/u, name: "require_ssl" },
];

/** The families that demand no TLS unless they are told to. */
const openByDefault =
  /^(?:postgres(?:9|1[0-4])|aurora-postgresql(?:9|1[0-6])|sqlserver-|mysql(?:5|8\.0)|aurora-mysql(?:5|8\.0)|mariadb(?:10|11\.4)|redshift-1)/u;

function isOff({ value }: Parameter): boolean {
  return /^(?:0|off|false|disabled)$/iu.test(value);
}

/** Whether a group that says nothing demands no TLS. Aurora has the parameter in the groups of clusters. */
function isOpen(family: string, kind: string): boolean {
  return (
    openByDefault.test(family) && !(kind === aws.databaseParameterGroup.kind && family.startsWith("aurora-"))
  );
}

/** The setting that would demand TLS, and does not; undefined where one does. */
function missing({ family, parameters, requireTls }: Settings, kind: string): string | undefined {
  if (family === undefined) return requireTls === true ? undefined : "requireTls";
  const name = demands.find(({ families }) => families.test(family))?.name;
  const set = (parameters ?? []).find((parameter) => parameter.name === name);
  if (set !== undefined) return isOff(set) ? name : undefined;
  return isOpen(family, kind) ? name : undefined;
}

export default rule({
  title: "Databases demand TLS",
  severity: "medium",
  why: "Passwords and rows cross the network readable to whoever is on the way, where a client forgets to ask for TLS.",
  fix: "Set rds.force_ssl or require_secure_transport to 1 in the group of parameters, of DocumentDB tls to enabled, of Redshift require_ssl to true, and of a proxy requireTls.",
  references: [
    fsbp("RDS.41"),
    fsbp("RDS.44"),
    securityHub("RDS.38"),
    securityHub("RDS.39"),
    fsbp("RDS.43"),
    fsbp("DocumentDB.6"),
    fsbp("Redshift.2"),
    page(
      "Amazon RDS: Use SSL/TLS to encrypt a connection",
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html",
    ),
  ],
  recommended: { level: "warn", because: "clients that do not speak TLS have to be changed before" },
  target: aws.resources<Settings>(
    aws.databaseParameterGroup,
    aws.databaseClusterParameterGroup,
    aws.documentParameterGroup,
    aws.warehouseParameterGroup,
    aws.databaseProxy,
  ),
  deny: (settings, { object }) => missing(settings, object.kind) !== undefined,
  message: (settings, { object }) =>
    `connections without TLS are let in: ${missing(settings, object.kind)} is not on`,
  examples: {
    good: [
      aws.resource(aws.databaseParameterGroup, {
        family: "postgres14",
        parameters: [{ name: "rds.force_ssl", value: "1" }],
      }),
      aws.resource(aws.databaseParameterGroup, { family: "postgres16" }),
      aws.resource(aws.databaseParameterGroup, { family: "aurora-postgresql14" }),
      aws.resource(aws.databaseParameterGroup, { family: "oracle-ee-19" }),
      aws.resource(aws.databaseClusterParameterGroup, {
        family: "aurora-mysql8.0",
        parameters: [{ name: "require_secure_transport", value: "ON" }],
      }),
      aws.resource(aws.documentParameterGroup, { family: "docdb5.0" }),
      aws.resource(aws.databaseProxy, { engineFamily: "MYSQL", requireTls: true }),
    ],
    bad: [
      aws.resource(aws.databaseParameterGroup, { family: "postgres14" }),
      aws.resource(aws.databaseParameterGroup, {
        family: "postgres16",
        parameters: [
          { name: "log_connections", value: "1" },
          { name: "rds.force_ssl", value: "0" },
        ],
      }),
      aws.resource(aws.databaseParameterGroup, { family: "mysql8.0" }),
      aws.resource(aws.databaseClusterParameterGroup, { family: "aurora-postgresql14" }),
      aws.resource(aws.documentParameterGroup, {
        family: "docdb5.0",
        parameters: [{ name: "tls", value: "disabled" }],
      }),
      aws.resource(aws.warehouseParameterGroup, { family: "redshift-1.0" }),
      aws.resource(aws.databaseProxy, { engineFamily: "MYSQL" }),
    ],
  },
});
