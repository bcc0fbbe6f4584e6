import {
  afterLast,
  aws,
  credentialNames,
  lowerCase,
  matches,
  page,
  patternList,
  rule,
  standsForCredential,
} from "../../src/author";

interface Parameter {
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly insecureValue?: string | undefined;
}

/** By its name: the provider makes a secret of every value, so that states do not show one. */
function holdsCredential({ name, value, insecureValue }: Parameter, names: readonly string[]): boolean {
  return (
    names.some((pattern) => matches(lowerCase(afterLast(name ?? "", "/")), pattern)) &&
    !standsForCredential(insecureValue ?? value ?? "")
  );
}

const parameter = (type: string, name: string, value: string) =>
  aws.resource(aws.parameter, { type, name, value });

export default rule({
  title: "Credentials in Parameter Store are encrypted",
  severity: "high",
  why: "A parameter that is no SecureString is readable to everybody who may list parameters, and is in logs and states as it is.",
  fix: "Set type to SecureString.",
  references: [
    page(
      "AWS Systems Manager: SecureString parameters",
      "https://docs.aws.amazon.com/systems-manager/latest/userguide/secure-string-parameter-kms-encryption.html",
    ),
  ],
  recommended: {
    level: "warn",
    because: "it goes by the names of parameters, and some only sound like credentials",
  },
  target: aws.resources(aws.parameter),
  parameters: {
    names: patternList({
      description:
        "Regular expressions (RE2) for the last part of the names, in lower case, of parameters that hold credentials; one must match.",
      default: credentialNames,
    }),
  },
  deny: (its, { parameters }) => its.type !== "SecureString" && holdsCredential(its, parameters.names),
  message: ({ type }) => `the parameter holds a credential, and is a ${type}`,
  examples: {
    good: [
      parameter("SecureString", "/shop/db/password", "hunter22"),
      parameter("String", "/shop/db/host", "db.example.com"),
      parameter("String", "/shop/db/password", "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db"),
    ],
    bad: [
      parameter("String", "/shop/db/password", "hunter22"),
      parameter("StringList", "/shop/db/passwords/old_password", "hunter22,hunter23"),
      aws.resource(aws.parameter, { type: "String", name: "/shop/api-key", insecureValue: "hunter22" }),
    ],
  },
});
