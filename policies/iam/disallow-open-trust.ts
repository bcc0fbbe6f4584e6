import { aws, page, rule } from "../../src/author";

export default rule({
  title: "IAM roles name who may assume them",
  severity: "critical",
  why: "Anybody with an AWS account of their own can assume the role, and has all that it may do.",
  fix: "Name the accounts, roles or services in Principal, or demand aws:PrincipalOrgID in a Condition.",
  references: [
    page(
      "IAM: AWS JSON policy elements, Principal",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
    ),
  ],
  recommended: { level: "deny", because: "an organisation can be named in one condition" },
  target: aws.trustStatements,
  deny: (statement) => aws.letsInAnybody(statement),
  message: ({ label }) => `${label} lets anybody assume the role, whatever account they are of`,
  examples: {
    good: [
      aws.resource(aws.role, {
        assumeRolePolicy: aws.policyDocument({
          Effect: "Allow",
          Principal: { Service: "ec2.amazonaws.com" },
          Action: "sts:AssumeRole",
        }),
      }),
      aws.resource(aws.role, {
        assumeRolePolicy: aws.policyDocument({
          Effect: "Allow",
          Principal: { AWS: "arn:aws:iam::123456789012:root" },
          Action: "sts:AssumeRole",
        }),
      }),
      aws.resource(aws.role, {
        assumeRolePolicy: aws.policyDocument({
          Effect: "Allow",
          Principal: { AWS: "*" },
          Action: "sts:AssumeRole",
          Condition: { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } },
        }),
      }),
      aws.resource(aws.role, {
        assumeRolePolicy: aws.policyDocument({ Effect: "Deny", Principal: "*", Action: "sts:AssumeRole" }),
      }),
    ],
    bad: [
      aws.resource(aws.role, {
        assumeRolePolicy: aws.policyDocument({ Effect: "Allow", Principal: "*", Action: "sts:AssumeRole" }),
      }),
      aws.resource(aws.role, {
        assumeRolePolicy: aws.policyDocument({
          Effect: "Allow",
          Principal: { AWS: ["arn:aws:iam::123456789012:root", "*"] },
          Action: "sts:AssumeRole",
        }),
      }),
      aws.resource(aws.role, {
        assumeRolePolicy: aws.policyDocument({
          Effect: "Allow",
          Principal: { Federated: "*" },
          Action: "sts:AssumeRoleWithWebIdentity",
        }),
      }),
      aws.resource(aws.role, {
        assumeRolePolicy: aws.policyDocument({
          Effect: "Allow",
          Principal: { AWS: "*" },
          Action: "sts:AssumeRole",
          Condition: { StringLike: { "aws:PrincipalArn": "*" } },
        }),
      }),
      aws.resource(aws.role, {
        assumeRolePolicy: aws.policyDocument({
          Effect: "Allow",
          NotPrincipal: { AWS: "arn:aws:iam::123456789012:root" },
          Action: "sts:AssumeRole",
        }),
      }),
    ],
  },
});
