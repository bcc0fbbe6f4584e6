import { aws, cisAws7, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "Policies of keys do not let in everybody",
  severity: "critical",
  why: "Anybody with an AWS account of their own can decrypt with the key, or delete it.",
  fix: "Name the accounts and roles in Principal, or demand kms:CallerAccount in a Condition.",
  references: [
    fsbp("KMS.5"),
    cisAws7("2.21"),
    page("AWS KMS: Key policies", "https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html"),
  ],
  recommended: { level: "deny", because: "an account can be named in one line" },
  target: aws.resourceStatements([
    aws.key,
    aws.keyPolicy,
    aws.externalKey,
    aws.replicaKey,
    aws.replicaExternalKey,
  ]),
  deny: (statement) => aws.letsInAnybody(statement),
  message: ({ label }) => `${label} lets in everybody, whatever account they are of`,
  examples: {
    good: [
      aws.resource(aws.key, {
        policy: aws.policyDocument({
          Effect: "Allow",
          Principal: { AWS: "arn:aws:iam::123456789012:root" },
          Action: "kms:*",
          Resource: "*",
        }),
      }),
      aws.resource(aws.keyPolicy, {
        keyId: "a1",
        policy: aws.policyDocument({
          Effect: "Allow",
          Principal: { AWS: "*" },
          Action: "kms:*",
          Resource: "*",
          Condition: { StringEquals: { "kms:CallerAccount": "123456789012" } },
        }),
      }),
    ],
    bad: [
      aws.resource(aws.key, {
        policy: aws.policyDocument({ Effect: "Allow", Principal: "*", Action: "kms:*", Resource: "*" }),
      }),
      aws.resource(aws.keyPolicy, {
        keyId: "a1",
        policy: aws.policyDocument({
          Effect: "Allow",
          Principal: { AWS: "*" },
          Action: "kms:*",
          Resource: "*",
          Condition: { StringEquals: { "kms:ViaService": "s3.eu-west-1.amazonaws.com" } },
        }),
      }),
    ],
  },
});
