import { aws, fsbp, page, rule, stringList } from "../../src/author";

function isWholeService(action: string, allowed: readonly string[]): boolean {
  const [service = "", name = ""] = action.toLowerCase().split(":");
  return /^[*?]*[*][*?]*$/u.test(name) && !allowed.includes(service);
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
    aws.anyOf(statement.actions ?? [], (action) => isWholeService(action, parameters.allowed)),
  message: (statement, { parameters }) =>
    `${statement.label} allows whole services: ${aws.knownOf(statement.actions ?? [], (action) => isWholeService(action, parameters.allowed)).join(", ")}`,
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
    ],
    bad: [
      aws.resource(aws.policy, {
        policy: aws.policyDocument({ Effect: "Allow", Action: ["sqs:SendMessage", "s3:*"], Resource: "*" }),
      }),
      aws.resource(aws.rolePolicy, {
        role: "web",
        policy: aws.policyDocument({ Effect: "Allow", Action: "EC2:**", Resource: "*" }),
      }),
    ],
  },
});
