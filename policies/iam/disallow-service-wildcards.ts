import { aws, fsbp, page, rule, stringList } from "../../src/author";

/** Whether an action is a whole service, or all of them; on all resources another rule says that. */
function isWhole(action: string, statement: aws.PolicyStatement, allowed: readonly string[]): boolean {
  if (aws.isEveryAction(action)) return !aws.isAboutEveryResource(statement);
  const [service = "", name = ""] = action.toLowerCase().split(":");
  return /^[*?]*[*][*?]*$/u.test(name) && !allowed.includes(service);
}

/** Whether a statement is about all actions but some, on some resources. */
function isAllBut(statement: aws.PolicyStatement): boolean {
  return statement.notActions !== undefined && !aws.isAboutEveryResource(statement);
}

export default rule({
  title: "IAM policies name the actions of a service",
  severity: "high",
  why: "A wildcard holds all that the service has, deleting and opening to the world included, and all that it will ever have.",
  fix: "Name the actions that are needed, or those with one beginning such as s3:Get*.",
  references: [
    fsbp("IAM.21"),
    page(
      "IAM: JSON policy elements, Action",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html",
    ),
  ],
  recommended: {
    level: "warn",
    because: "many sound roles have all actions on one bucket or queue of their own",
  },
  target: aws.identityStatements,
  parameters: {
    allowed: stringList({
      description: "The services, such as `logs`, of which all actions may be allowed.",
      default: ["execute-api"],
    }),
  },
  deny: (statement, { parameters }) =>
    statement.allows &&
    (isAllBut(statement) ||
      aws.anyOf(statement.actions ?? [], (action) => isWhole(action, statement, parameters.allowed))),
  message: (statement, { parameters }) =>
    isAllBut(statement)
      ? `${statement.label} allows all actions but some, by NotAction`
      : `${statement.label} allows whole services: ${aws.knownOf(statement.actions ?? [], (action) => isWhole(action, statement, parameters.allowed)).join(", ")}`,
  examples: {
    good: [
      aws.resource(aws.policy, {
        policy: aws.policyDocument({ Effect: "Allow", Action: "s3:Get*", Resource: "*" }),
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({ Effect: "Allow", Action: "execute-api:*", Resource: "*" }),
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({ Effect: "Allow", Action: "*", Resource: "*" }),
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({ Effect: "Deny", Action: "s3:*", Resource: "*" }),
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({ Effect: "Allow", NotAction: "s3:*", Resource: "*" }),
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({ Effect: "Allow", Action: "s3:Get*", Resource: "arn:aws:s3:::shop/*" }),
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({ Effect: "Deny", NotAction: "s3:*", Resource: "arn:aws:s3:::shop" }),
      }),
    ],
    bad: [
      aws.resource(aws.policy, {
        policy: aws.policyDocument({ Effect: "Allow", Action: ["sqs:SendMessage", "s3:*"], Resource: "*" }),
      }),
      aws.resource(aws.rolePolicy, {
        role: "web",
        policy: aws.policyDocument({ Effect: "Allow", Action: "EC2:**", Resource: "*" }),
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({ Effect: "Allow", Action: "*", Resource: "arn:aws:s3:::shop/*" }),
      }),
      aws.resource(aws.policy, {
        policy: aws.policyDocument({
          Effect: "Allow",
          NotAction: "s3:DeleteBucket",
          Resource: "arn:aws:s3:::shop",
        }),
      }),
    ],
  },
});
