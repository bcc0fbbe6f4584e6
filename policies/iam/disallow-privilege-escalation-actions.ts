import { aws, page, rule, stringList } from "../../src/author";

export default rule({
  title: "IAM policies do not let a role make itself an administrator",
  severity: "critical",
  why: "With one of these actions on every resource a role can give itself whatever it lacks, in IAM or in every EKS cluster.",
  fix: "Name the roles, users, policies or clusters that the action is needed on.",
  references: [
    page(
      "IAM: Grant least privilege",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
    ),
    page(
      "Amazon EKS: Access entries",
      "https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html",
    ),
  ],
  recommended: { level: "deny", because: "the resources can nearly always be named by a path or a prefix" },
  target: aws.identityStatements,
  parameters: {
    actions: stringList({
      description: "The actions that must be allowed on named resources alone.",
      default: [
        "iam:AddUserToGroup",
        "iam:AttachGroupPolicy",
        "iam:AttachRolePolicy",
        "iam:AttachUserPolicy",
        "iam:CreateAccessKey",
        "iam:CreateLoginProfile",
        "iam:CreatePolicyVersion",
        "iam:DeleteRolePermissionsBoundary",
        "iam:DeleteUserPermissionsBoundary",
        "iam:PutGroupPolicy",
        "iam:PutRolePermissionsBoundary",
        "iam:PutRolePolicy",
        "iam:PutUserPermissionsBoundary",
        "iam:PutUserPolicy",
        "iam:SetDefaultPolicyVersion",
        "iam:UpdateAssumeRolePolicy",
        "iam:UpdateLoginProfile",
        "eks:AssociateAccessPolicy",
        "eks:CreateAccessEntry",
        "eks:UpdateAccessEntry",
        "sts:AssumeRole",
      ],
    }),
  },
  deny: (statement, { parameters }) =>
    !aws.isAboutEveryAction(statement) && aws.allowsEverywhere(statement, parameters.actions),
  message: (statement, { parameters }) =>
    `${statement.label} lets it give itself more, on every resource of a kind: ${parameters.actions.filter((action) => aws.allowsEverywhere(statement, [action])).join(", ")}`,
  examples: {
    good: [
      aws.resource(aws.policy, {
        policy: aws.policyDocument({
          Effect: "Allow",
          Action: "iam:AttachRolePolicy",
          Resource: "arn:aws:iam::123456789012:role/apps/*",
        }),
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({
          Effect: "Allow",
          Action: ["iam:Get*", "eks:DescribeCluster"],
          Resource: "*",
        }),
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({ Effect: "Allow", Action: "*", Resource: "*" }),
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({ Effect: "Deny", Action: "iam:*", Resource: "*" }),
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({
          Effect: "Allow",
          Action: "iam:AttachRolePolicy",
          Resource: ["arn:aws:iam::123456789012:role/apps/*", "arn:aws:iam::123456789012:policy/*"],
        }),
      }),
    ],
    bad: [
      aws.resource(aws.policy, {
        policy: aws.policyDocument({ Effect: "Allow", Action: "iam:attachrolepolicy", Resource: "*" }),
      }),
      aws.resource(aws.rolePolicy, {
        role: "web",
        policy: aws.policyDocument({
          Effect: "Allow",
          Action: ["s3:GetObject", "iam:*"],
          Resource: ["arn:aws:s3:::shop/*", "*"],
        }),
      }),
      aws.resource(aws.role, {
        inlinePolicies: [
          {
            name: "own",
            policy: aws.policyDocument({ Effect: "Allow", Action: "eks:Create*", Resource: "*" }),
          },
        ],
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({
          Effect: "Allow",
          Action: "iam:PutRole*",
          NotResource: "arn:aws:iam::123456789012:role/admin",
        }),
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({
          Effect: "Allow",
          Action: ["iam:AttachRolePolicy", "iam:CreateAccessKey"],
          Resource: "arn:aws:iam::123456789012:role/*",
        }),
      }),
    ],
  },
});
