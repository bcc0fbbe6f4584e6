import { aws, cisAws7, cisEks, page, rule } from "../../src/author";

export default rule({
  title: "Policies of ECR do not let in everybody",
  severity: "critical",
  why: "Everybody with an AWS account can pull the images, with all that was left in them, or push their own.",
  fix: "Name the accounts that may pull, or demand aws:PrincipalOrgID in a Condition.",
  references: [
    cisEks("5.1.2"),
    cisAws7("2.21"),
    page(
      "Amazon ECR: Private repository policies",
      "https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html",
    ),
    page(
      "IAM: AWS JSON policy elements, Principal",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
    ),
  ],
  recommended: { level: "deny", because: "an organisation can be named in one condition" },
  target: aws.resourceStatements([aws.repositoryPolicy, aws.registryPolicy]),
  deny: (statement) => aws.letsInAnybody(statement),
  message: ({ label }) => `${label} lets in everybody, whatever account they are of`,
  examples: {
    good: [
      aws.resource(aws.repositoryPolicy, {
        policy: aws.policyDocument({
          Effect: "Allow",
          Principal: { AWS: "arn:aws:iam::123456789012:root" },
          Action: "ecr:BatchGetImage",
        }),
      }),
      aws.resource(aws.repositoryPolicy, {
        policy: aws.policyDocument({
          Effect: "Allow",
          Principal: "*",
          Action: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
          Condition: { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } },
        }),
      }),
      aws.resource(aws.repositoryPolicy, {
        policy: aws.policyDocument({ Effect: "Deny", Principal: "*", Action: "ecr:DeleteRepository" }),
      }),
    ],
    bad: [
      aws.resource(aws.repositoryPolicy, {
        policy: aws.policyDocument({
          Effect: "Allow",
          Principal: "*",
          Action: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
        }),
      }),
      aws.resource(aws.repositoryPolicy, {
        policy: aws.policyDocument({
          Sid: "Pull",
          Effect: "Allow",
          Principal: { AWS: ["123456789012", "*"] },
          Action: "ecr:*",
        }),
      }),
      aws.resource(aws.registryPolicy, {
        policy: aws.policyDocument({
          Effect: "Allow",
          Principal: "*",
          Action: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
          Condition: { StringLike: { "aws:PrincipalOrgID": "*" } },
        }),
      }),
    ],
  },
});
