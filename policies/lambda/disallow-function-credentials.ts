import { aws, credentialNames, isCredential, mitre, page, patternList, rule } from "../../src/author";

interface Environment {
  readonly variables?: Readonly<Record<string, string>> | undefined;
}

/** The variables of an environment. The value of each is read when it is asked for. */
function variablesOf({ variables = {} }: Environment = {}): {
  readonly name: string;
  readonly value?: string | undefined;
}[] {
  return Object.keys(variables).map((name) => ({
    name,
    get value() {
      return variables[name];
    },
  }));
}

/** A function with one variable in its environment. */
function withVariable(name: string, value: string): aws.AwsResource {
  return aws.resource(aws.lambdaFunction, { environment: { variables: { [name]: value } } });
}

export default rule({
  title: "Functions have no credentials in their environment",
  severity: "high",
  why: "Everybody who may look at the function reads the credential, and it is in the state of the stack and in the code.",
  fix: "Put the credential into Secrets Manager, and let the function read it with its role.",
  references: [
    mitre("T1552.001"),
    page(
      "AWS Lambda: Environment variables",
      "https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html",
    ),
  ],
  recommended: {
    level: "warn",
    because: "it goes by the names of variables, and some only sound like credentials",
  },
  target: aws.resources(aws.lambdaFunction),
  parameters: {
    names: patternList({
      description:
        "Regular expressions (RE2) for the names, in lower case, of variables that hold credentials; one must match.",
      default: credentialNames,
    }),
  },
  deny: ({ environment }, { parameters }) =>
    aws.anyOf(variablesOf(environment), (variable) => isCredential(variable, parameters.names)),
  message: ({ environment }, { parameters }) => {
    const names = aws
      .knownOf(variablesOf(environment), (variable) => isCredential(variable, parameters.names))
      .map(({ name }) => name);
    return `the function has a credential in ${names.length === 0 ? "its environment" : `these variables: ${names.join(", ")}`}`;
  },
  examples: {
    good: [
      aws.resource(aws.lambdaFunction, { role: "web" }),
      withVariable("MODE", "production"),
      withVariable("DB_PASSWORD_ARN", "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db"),
    ],
    bad: [
      withVariable("DB_PASSWORD", "hunter22"),
      withVariable("DATABASE", "postgres://shop:hunter22@db/shop"),
    ],
  },
});
