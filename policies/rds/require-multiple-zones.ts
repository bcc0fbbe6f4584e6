import { aws, cisAws, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "Databases have a standby in another zone",
  severity: "low",
  why: "When a zone fails, or the machine of the database does, it is away until somebody restores it.",
  fix: "Set multiAz to true.",
  references: [
    fsbp("RDS.5"),
    cisAws("2.2.4"),
    page(
      "Amazon RDS: Multi-AZ deployments",
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.html",
    ),
  ],
  recommended: { level: "audit", because: "it doubles the price, and only production needs it" },
  target: aws.resources(aws.databaseInstance),
  deny: ({ multiAz }) => multiAz !== true,
  message: () => "the database has no standby in another zone: multiAz is not true",
  examples: {
    good: [aws.resource(aws.databaseInstance, { multiAz: true })],
    bad: [
      aws.resource(aws.databaseInstance, {}),
      aws.resource(aws.databaseInstance, { multiAz: false, availabilityZone: "eu-west-1a" }),
    ],
  },
});
