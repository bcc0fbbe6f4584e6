import { aws, credentialNames, fsbp, isCredential, mitre, page, patternList, rule } from "../../src/author";

/** A task with one variable in the environment of its container. */
function withVariable(name: string, value: string): aws.AwsResource {
  return aws.taskOf({ name: "web", environment: [{ name, value }] });
}

export default rule({
  title: "Containers of tasks have no credentials in their environment",
  severity: "high",
  why: "Everybody who may look at the task definition reads the credential, and all its revisions keep it.",
  fix: "Put the credential into Secrets Manager, and name it in secrets with valueFrom.",
  references: [
    fsbp("ECS.8"),
    mitre("T1552.001"),
    page(
      "Amazon ECS: Pass sensitive data to a container",
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html",
    ),
  ],
  recommended: {
    level: "warn",
    because: "it goes by the names of variables, and some only sound like credentials",
  },
  target: aws.taskContainers,
  parameters: {
    names: patternList({
      description:
        "Regular expressions (RE2) for the names, in lower case, of variables that hold credentials; one must match.",
      default: [...credentialNames, "^aws_access_key_id$|^ecs_engine_auth_data$"],
    }),
  },
  deny: ({ environment }, { parameters }) =>
    aws.anyOf(environment ?? [], (variable) => isCredential(variable, parameters.names)),
  message: ({ name, environment }, { parameters }) =>
    `container ${name} has credentials in these variables: ${aws
      .knownOf(environment ?? [], (variable) => isCredential(variable, parameters.names))
      .map((variable) => variable.name)
      .join(", ")}`,
  examples: {
    good: [
      withVariable("MODE", "production"),
      withVariable("DB_PASSWORD", "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db"),
      aws.taskOf({ name: "web" }),
    ],
    bad: [
      withVariable("DB_PASSWORD", "hunter22"),
      withVariable("DATABASE", "postgres://shop:hunter22@db/shop"),
    ],
  },
});
