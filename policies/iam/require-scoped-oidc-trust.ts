import { aws, cisEks, page, rule } from "../../src/author";

/** Whether a statement lets in those who show a token of an OIDC provider of the account. */
function takesTokens(statement: aws.PolicyStatement): boolean {
  if (!statement.allows || !aws.isAbout(statement, "sts:AssumeRoleWithWebIdentity")) return false;
  return aws.anyOf(aws.principalsOfType(statement, "Federated"), (provider) =>
    provider.includes(":oidc-provider/"),
  );
}

/** Operators that demand a value. */
const demanding = /^(?:foranyvalue:)?string(?:equals|equalsignorecase|like)$/u;

/** A namespace with the start of a name, or an owner and a repository, without a wildcard. */
const oneSubject =
  /^(?:system:serviceaccount:[^*?:]+:[^*?]|repo:[^*?/]+\/[^*?:]+:|(?!system:|repo:)[^*?]{3})/u;

function namesSubject({ operator, key, values }: aws.Condition): boolean {
  return key.endsWith(":sub") && demanding.test(operator) && values.every((value) => oneSubject.test(value));
}

function namesAudience({ operator, key }: aws.Condition): boolean {
  return key.endsWith(":aud") && demanding.test(operator);
}

const eks = "oidc.eks.eu-west-1.amazonaws.com/id/A1";
const github = "token.actions.githubusercontent.com";

function providerOf(tokens: string): object {
  return { Federated: `arn:aws:iam::123456789012:oidc-provider/${tokens}` };
}

/** A role whose trust policy has one statement. */
function role(statement: object): aws.AwsResource {
  return aws.resource(aws.role, { assumeRolePolicy: aws.policyDocument(statement) });
}

/** A role that whoever shows a token of a provider can assume, under a condition. */
function trusting(tokens: string, condition?: object): aws.AwsResource {
  return role({
    Effect: "Allow",
    Principal: providerOf(tokens),
    Action: "sts:AssumeRoleWithWebIdentity",
    Condition: condition,
  });
}

export default rule({
  title: "IAM roles for web identities are bound to one service account or repository",
  severity: "critical",
  why: "Every pod of the cluster, or every repository of everybody at the provider, can assume a role that does not say whose tokens it takes.",
  fix: "Demand the whole subject, such as system:serviceaccount:<namespace>:<name>, and the audience in a Condition with StringEquals.",
  references: [
    cisEks("5.2.1"),
    page(
      "Amazon EKS: Assign IAM roles to service accounts",
      "https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html",
    ),
    page(
      "GitHub: OpenID Connect in AWS",
      "https://docs.github.com/en/actions/security-for-github-actions/security-hardening-your-deployments/configuring-openid-connect-in-amazon-web-services",
    ),
  ],
  recommended: { level: "deny", because: "the subject is known when the role is made" },
  target: aws.trustStatements,
  deny: (statement) =>
    takesTokens(statement) &&
    !(statement.conditions.some(namesSubject) && statement.conditions.some(namesAudience)),
  message: (statement) =>
    statement.conditions.some(namesSubject)
      ? `${statement.label} takes tokens that are for somebody else: no condition demands the audience`
      : `${statement.label} takes the tokens of more than one service account or repository`,
  examples: {
    good: [
      trusting(eks, {
        StringEquals: {
          [`${eks}:aud`]: "sts.amazonaws.com",
          [`${eks}:sub`]: "system:serviceaccount:shop:web",
        },
      }),
      trusting(eks, {
        StringEquals: { [`${eks}:aud`]: "sts.amazonaws.com" },
        StringLike: { [`${eks}:sub`]: "system:serviceaccount:shop:web-*" },
      }),
      trusting(github, {
        StringEquals: { [`${github}:aud`]: "sts.amazonaws.com" },
        StringLike: { [`${github}:sub`]: ["repo:acme/shop:*"] },
      }),
      role({ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }),
      role({
        Effect: "Allow",
        Principal: { Federated: "cognito-identity.amazonaws.com" },
        Action: "sts:AssumeRoleWithWebIdentity",
      }),
      role({ Effect: "Allow", Principal: providerOf(eks), Action: "sts:TagSession" }),
      role({ Effect: "Deny", Principal: providerOf(eks), Action: "sts:AssumeRoleWithWebIdentity" }),
      role({ Effect: "Allow", Principal: "*", Action: "sts:AssumeRoleWithWebIdentity" }),
    ],
    bad: [
      trusting(eks),
      trusting(eks, { StringEquals: { [`${eks}:aud`]: "sts.amazonaws.com" } }),
      trusting(eks, { StringEquals: { [`${eks}:sub`]: "system:serviceaccount:shop:web" } }),
      trusting(eks, {
        StringEquals: { [`${eks}:aud`]: "sts.amazonaws.com" },
        StringLike: { [`${eks}:sub`]: "system:serviceaccount:*:web" },
      }),
      trusting(eks, {
        StringEquals: { [`${eks}:aud`]: "sts.amazonaws.com" },
        StringLike: { [`${eks}:sub`]: "system:serviceaccount:shop:*" },
      }),
      trusting(eks, {
        StringEquals: { [`${eks}:aud`]: "sts.amazonaws.com" },
        StringLike: { [`${eks}:sub`]: "*" },
      }),
      trusting(eks, {
        StringEquals: { [`${eks}:aud`]: "sts.amazonaws.com" },
        StringNotEquals: { [`${eks}:sub`]: "system:serviceaccount:shop:web" },
      }),
      trusting(eks, {
        StringEquals: { [`${eks}:aud`]: "sts.amazonaws.com" },
        StringEqualsIfExists: { [`${eks}:sub`]: "system:serviceaccount:shop:web" },
      }),
      trusting(eks, {
        StringEquals: { [`${eks}:sub`]: "system:serviceaccount:shop:web" },
        StringNotEquals: { [`${eks}:aud`]: "x" },
      }),
      trusting(github, {
        StringEquals: { [`${github}:aud`]: "sts.amazonaws.com" },
        StringLike: { [`${github}:sub`]: ["repo:acme/shop:*", "repo:acme/*"] },
      }),
    ],
  },
});
