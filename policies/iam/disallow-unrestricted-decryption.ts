import { aws, fsbp, rule } from "../../src/author";

const decrypting = ["kms:Decrypt", "kms:ReEncryptFrom"];

export default rule({
  title: "IAM policies name the keys that may be decrypted with",
  severity: "medium",
  why: "A role that may decrypt with every key reads whatever else of the account it gets hold of: backups, buckets, volumes.",
  fix: "Name the keys in Resource, or the service through which they are used in a Condition on kms:ViaService.",
  references: [fsbp("KMS.1"), fsbp("KMS.2")],
  recommended: { level: "warn", because: "keys are often made elsewhere, and their ARNs not at hand" },
  target: aws.identityStatements,
  deny: (statement) =>
    !aws.isAboutEveryAction(statement) &&
    statement.allows &&
    decrypting.some((action) => aws.isAbout(statement, action)) &&
    aws.isAboutEvery(statement, "kms", "key/") &&
    !statement.conditions.some(({ key }) => key === "kms:viaservice"),
  message: ({ label }) => `${label} decrypts with every key`,
  examples: {
    good: [
      aws.resource(aws.policy, {
        policy: aws.policyDocument({
          Effect: "Allow",
          Action: "kms:Decrypt",
          Resource: "arn:aws:kms:eu-west-1:123456789012:key/a1b2",
        }),
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({
          Effect: "Allow",
          Action: "kms:Decrypt",
          Resource: "*",
          Condition: { StringEquals: { "kms:ViaService": "s3.eu-west-1.amazonaws.com" } },
        }),
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({ Effect: "Allow", Action: "kms:Encrypt", Resource: "*" }),
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({ Effect: "Allow", Action: "*", Resource: "*" }),
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({ Effect: "Deny", Action: "kms:Decrypt", Resource: "*" }),
      }),
    ],
    bad: [
      aws.resource(aws.policy, {
        policy: aws.policyDocument({ Effect: "Allow", Action: "kms:Decrypt", Resource: "*" }),
      }),
      aws.resource(aws.rolePolicy, {
        role: "web",
        policy: aws.policyDocument({
          Effect: "Allow",
          Action: "kms:*",
          Resource: "arn:aws:kms:*:123456789012:key/*",
        }),
      }),
      aws.resource(aws.role, {
        inlinePolicies: [
          {
            name: "own",
            policy: aws.policyDocument({
              Effect: "Allow",
              Action: "kms:ReEncryptFrom",
              Resource: "*",
              Condition: { StringEquals: { "aws:RequestedRegion": "eu-west-1" } },
            }),
          },
        ],
      }),
    ],
  },
});
