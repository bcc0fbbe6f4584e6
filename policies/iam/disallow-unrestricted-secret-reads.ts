import { aws, page, rule, stringList } from "../../src/author";

export default rule({
  title: "IAM policies name the secrets that may be read",
  severity: "high",
  why: "One stolen credential of such a role reads every password of the account.",
  fix: "Name the secrets and parameters in Resource, by their ARN or a path.",
  references: [
    page(
      "AWS Secrets Manager: Identity-based policies",
      "https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_iam-policies.html",
    ),
  ],
  recommended: {
    level: "deny",
    because: "a workload knows the names of its secrets, and a path takes them all",
  },
  target: aws.identityStatements,
  parameters: {
    actions: stringList({
      description: "The actions that must be allowed on named resources alone.",
      default: [
        "secretsmanager:GetSecretValue",
        "secretsmanager:BatchGetSecretValue",
        "ssm:GetParameter",
        "ssm:GetParameters",
        "ssm:GetParametersByPath",
      ],
    }),
  },
  deny: (statement, { parameters }) =>
    !aws.isAboutEveryAction(statement) && aws.allowsEverywhere(statement, parameters.actions),
  message: (statement, { parameters }) =>
    `${statement.label} reads every secret of the account: ${parameters.actions.filter((action) => aws.isAbout(statement, action)).join(", ")}`,
  examples: {
    good: [
      aws.resource(aws.policy, {
        policy: aws.policyDocument({
          Effect: "Allow",
          Action: "secretsmanager:GetSecretValue",
          Resource: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/*",
        }),
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({
          Effect: "Allow",
          Action: ["secretsmanager:ListSecrets", "ssm:DescribeParameters"],
          Resource: "*",
        }),
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({ Effect: "Allow", Action: "*", Resource: "*" }),
      }),
    ],
    bad: [
      aws.resource(aws.policy, {
        policy: aws.policyDocument({
          Effect: "Allow",
          Action: "secretsmanager:GetSecretValue",
          Resource: "*",
        }),
      }),
      aws.resource(aws.role, {
        inlinePolicies: [
          {
            name: "own",
            policy: aws.policyDocument({ Effect: "Allow", Action: ["ssm:GetParameter*"], Resource: "*" }),
          },
        ],
      }),
    ],
  },
});
