import { aws, page, rule, securityHub } from "../../src/author";

export default rule({
  title: "Encryption of warehouses is not switched off",
  severity: "high",
  why: "A snapshot that is shared or copied by mistake is readable by whoever has it.",
  fix: "Leave encrypted out, or set it to true.",
  references: [
    securityHub("Redshift.10"),
    page(
      "Amazon Redshift: Database encryption",
      "https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-db-encryption.html",
    ),
  ],
  recommended: { level: "deny", because: "it costs nothing, and is on unless it is switched off" },
  // The provider takes a text, which programs in YAML write as a boolean.
  target: aws.resources<{ readonly encrypted?: boolean | string | undefined }>(aws.warehouse),
  deny: ({ encrypted }) => encrypted === false || encrypted === "false",
  message: () => "the warehouse is not encrypted: encrypted is false",
  examples: {
    good: [
      aws.resource(aws.warehouse, { clusterIdentifier: "shop" }),
      aws.resource(aws.warehouse, { clusterIdentifier: "shop", encrypted: "true" }),
    ],
    bad: [
      aws.resource(aws.warehouse, { clusterIdentifier: "shop", encrypted: "false" }),
      aws.resource(aws.warehouse, { clusterIdentifier: "shop", encrypted: false as unknown as string }),
    ],
  },
});
