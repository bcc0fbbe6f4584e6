import { aws, cisAws, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "IAM policies do not allow everything",
  severity: "critical",
  why: "Whoever gets hold of one key or one pod with such a policy owns the account.",
  fix: "Name the actions that are needed, and the resources they are needed on.",
  references: [
    fsbp("IAM.1"),
    cisAws("1.15"),
    page(
      "IAM: Grant least privilege",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
    ),
  ],
  recommended: { level: "deny", because: "nothing but a person in an emergency needs it" },
  target: aws.identityStatements,
  deny: (statement) =>
    statement.allows && aws.isAboutEveryAction(statement) && aws.isAboutEveryResource(statement),
  message: ({ label }) => `${label} allows everything on every resource`,
  examples: {
    good: [
      aws.resource(aws.policy, {
        policy: aws.policyDocument({
          Effect: "Allow",
          Action: "s3:GetObject",
          Resource: "arn:aws:s3:::shop/*",
        }),
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({ Effect: "Allow", Action: "*", Resource: "arn:aws:s3:::shop/*" }),
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({ Effect: "Allow", Action: "s3:*", Resource: "*" }),
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({ Effect: "Deny", Action: "*", Resource: "*" }),
      }),
    ],
    bad: [
      aws.resource(aws.policy, {
        policy: aws.policyDocument({ Effect: "Allow", Action: "*", Resource: "*" }),
      }),
      aws.resource(aws.rolePolicy, {
        role: "web",
        policy: aws.policyDocument({ Effect: "Allow", Action: ["s3:GetObject", "*:*"], Resource: ["*"] }),
      }),
      aws.resource(aws.role, {
        inlinePolicies: [
          {
            name: "own",
            policy: aws.policyDocument({ Effect: "Allow", Action: "*", Resource: "arn:aws:*" }),
          },
        ],
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({ Sid: "AllButIam", Effect: "Allow", NotAction: "iam:*", Resource: "*" }),
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({ Effect: "Allow", Action: "*", NotResource: "arn:aws:s3:::shop" }),
      }),
      aws.resource(aws.groupPolicy, {
        group: "ops",
        policy: JSON.stringify({ Statement: { Effect: "Allow", Action: "*", Resource: "*" } }),
      }),
    ],
  },
});
