import { aws, page, rule } from "../../src/author";

function namesServices({ operator, key, values }: aws.Condition): boolean {
  return key === "iam:passedtoservice" && /^string(?:equals|like)/u.test(operator) && !values.includes("*");
}

export default rule({
  title: "IAM policies do not pass every role to every service",
  severity: "high",
  why: "Whoever can pass any role to any service starts a machine or a function with the role of an administrator.",
  fix: "Name the roles in Resource, or the service in a Condition on iam:PassedToService.",
  references: [
    page(
      "IAM: Pass a role to an AWS service",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html",
    ),
  ],
  recommended: { level: "deny", because: "a deployment knows the roles that it passes, or the service" },
  target: aws.identityStatements,
  deny: (statement) =>
    !aws.isAboutEveryAction(statement) &&
    statement.allows &&
    aws.isAbout(statement, "iam:PassRole") &&
    aws.isAboutEvery(statement, "iam", "role/") &&
    !statement.conditions.some(namesServices),
  message: ({ label }) => `${label} passes every role to every service`,
  examples: {
    good: [
      aws.resource(aws.policy, {
        policy: aws.policyDocument({
          Effect: "Allow",
          Action: "iam:PassRole",
          Resource: "arn:aws:iam::123456789012:role/apps/*",
        }),
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({
          Effect: "Allow",
          Action: "iam:PassRole",
          Resource: "*",
          Condition: { StringEquals: { "iam:PassedToService": "ec2.amazonaws.com" } },
        }),
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({ Effect: "Allow", Action: "*", Resource: "*" }),
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({ Effect: "Allow", Action: "iam:GetRole", Resource: "*" }),
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({ Effect: "Deny", Action: "iam:PassRole", Resource: "*" }),
      }),
    ],
    bad: [
      aws.resource(aws.policy, {
        policy: aws.policyDocument({ Effect: "Allow", Action: "iam:PassRole", Resource: "*" }),
      }),
      aws.resource(aws.permissionSetPolicy, {
        instanceArn: "arn:aws:sso:::instance/ssoins-1",
        permissionSetArn: "arn:aws:sso:::permissionSet/ssoins-1/ps-1",
        inlinePolicy: aws.policyDocument({
          Effect: "Allow",
          Action: "iam:PassRole",
          Resource: "arn:aws:iam::123456789012:role/*",
        }),
      }),
      aws.resource(aws.rolePolicy, {
        role: "web",
        policy: aws.policyDocument({
          Effect: "Allow",
          Action: ["iam:Pass*"],
          Resource: "*",
          Condition: { StringLike: { "iam:PassedToService": ["ec2.amazonaws.com", "*"] } },
        }),
      }),
      aws.resource(aws.role, {
        inlinePolicies: [
          {
            name: "own",
            policy: aws.policyDocument({
              Effect: "Allow",
              Action: "iam:PassRole",
              Resource: "*",
              Condition: { StringEquals: { "aws:RequestedRegion": "eu-west-1" } },
            }),
          },
        ],
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({
          Effect: "Allow",
          Action: "iam:PassRole",
          Resource: "*",
          Condition: { StringNotEquals: { "iam:PassedToService": "ec2.amazonaws.com" } },
        }),
      }),
    ],
  },
});
