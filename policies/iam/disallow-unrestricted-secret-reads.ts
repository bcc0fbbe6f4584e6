import { aws, page, rule, stringList } from "../../src/author";

/** Whether a statement allows an action on every secret, or every parameter, of an account. */
function readsEvery(statement: aws.PolicyStatement, action: string): boolean {
  const [service = ""] = action.split(":");
  return (
    aws.isAbout(statement, action) &&
    aws.isAboutEvery(statement, service, service === "ssm" ? "parameter/" : "secret:")
  );
}

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
    !aws.isAboutEveryAction(statement) &&
    statement.allows &&
    parameters.actions.some((action) => readsEvery(statement, action)),
  message: (statement, { parameters }) =>
    `${statement.label} reads every secret of the account: ${parameters.actions.filter((action) => readsEvery(statement, action)).join(", ")}`,
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
      aws.resource(aws.policy, {
        policy: aws.policyDocument({
          Effect: "Allow",
          Action: "ssm:GetParameter",
          Resource: "arn:aws:ssm:eu-west-1:123456789012:parameter/shop/*",
        }),
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({ Effect: "Deny", Action: "ssm:GetParameter", Resource: "*" }),
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
      aws.resource(aws.policy, {
        policy: aws.policyDocument({
          Effect: "Allow",
          Action: ["ssm:GetParameter", "secretsmanager:GetSecretValue"],
          Resource: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:*",
        }),
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({
          Effect: "Allow",
          Action: "ssm:GetParametersByPath",
          Resource: "arn:aws:ssm:*:*:parameter/*",
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
