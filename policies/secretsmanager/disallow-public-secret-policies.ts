import { aws, cisAws7, page, rule } from "../../src/author";

const statement = {
  Effect: "Allow",
  Principal: "*",
  Action: "secretsmanager:GetSecretValue",
  Resource: "*",
};

export default rule({
  title: "Policies of secrets do not let in everybody",
  severity: "critical",
  why: "Anybody with an AWS account of their own can read the secret, or replace it.",
  fix: "Name the roles in Principal, or demand aws:PrincipalOrgID in a Condition.",
  references: [
    cisAws7("2.21"),
    page(
      "AWS Secrets Manager: Resource-based policies",
      "https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html",
    ),
  ],
  recommended: { level: "deny", because: "who reads a secret is known" },
  target: aws.resourceStatements([aws.secret, aws.secretPolicy]),
  deny: (its) => aws.letsInAnybody(its),
  message: ({ label }) => `${label} lets in everybody, whatever account they are of`,
  examples: {
    good: [
      aws.resource(aws.secret, { name: "database" }),
      aws.resource(aws.secretPolicy, {
        secretArn: "arn",
        policy: aws.policyDocument({
          ...statement,
          Principal: { AWS: "arn:aws:iam::123456789012:role/web" },
        }),
      }),
      aws.resource(aws.secretPolicy, {
        secretArn: "arn",
        policy: aws.policyDocument({
          ...statement,
          Condition: { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } },
        }),
      }),
    ],
    bad: [
      aws.resource(aws.secretPolicy, { secretArn: "arn", policy: aws.policyDocument(statement) }),
      aws.resource(aws.secret, {
        name: "database",
        policy: aws.policyDocument({ ...statement, Principal: { AWS: "*" } }),
      }),
    ],
  },
});
