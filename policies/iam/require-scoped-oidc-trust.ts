import { aws, page, rule } from "../../src/author";

/** Whether a statement lets in those who show a token of an OIDC provider of the account. */
function takesTokens(statement: aws.PolicyStatement): boolean {
  if (!statement.allows || !aws.isAbout(statement, "sts:AssumeRoleWithWebIdentity")) return false;
  return aws.anyOf(aws.principalsOfType(statement, "Federated"), (provider) =>
    provider.includes(":oidc-provider/"),
  );
}

/** Operators that demand a value. */
const demanding = /^(?:foranyvalue:)?string(?:equals|equalsignorecase|like)$/u;

/** A namespace, or an owner and a repository, without a wildcard. */
const oneSubject = /^(?:system:serviceaccount:[^*?:]+:|repo:[^*?/]+\/[^*?:]+:|(?!system:|repo:)[^*?]{3})/u;

function namesSubject({ operator, key, values }: aws.Condition): boolean {
  return key.endsWith(":sub") && demanding.test(operator) && values.every((value) => oneSubject.test(value));
}

function namesAudience({ operator, key }: aws.Condition): boolean {
  return key.endsWith(":aud") && demanding.test(operator);
}

export default rule({
  title: "IAM roles for web identities are bound to one service account or repository",
  severity: "critical",
  why: "Every pod of the cluster, or every repository of everybody at the provider, can assume a role that does not say whose tokens it takes.",
  fix: "Demand the whole subject, such as system:serviceaccount:<namespace>:<name>, and the audience in a Condition with StringEquals.",
  references: [
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
      aws.resource(aws.role, {
        assumeRolePolicy: aws.policyDocument({
          Effect: "Allow",
          Principal: {
            Federated: "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/A1",
          },
          Action: "sts:AssumeRoleWithWebIdentity",
          Condition: {
            StringEquals: {
              "oidc.eks.eu-west-1.amazonaws.com/id/A1:aud": "sts.amazonaws.com",
              "oidc.eks.eu-west-1.amazonaws.com/id/A1:sub": "system:serviceaccount:shop:web",
            },
          },
        }),
      }),
      aws.resource(aws.role, {
        assumeRolePolicy: aws.policyDocument({
          Effect: "Allow",
          Principal: {
            Federated: "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/A1",
          },
          Action: "sts:AssumeRoleWithWebIdentity",
          Condition: {
            StringEquals: { "oidc.eks.eu-west-1.amazonaws.com/id/A1:aud": "sts.amazonaws.com" },
            StringLike: {
              "oidc.eks.eu-west-1.amazonaws.com/id/A1:sub": "system:serviceaccount:shop:web-*",
            },
          },
        }),
      }),
      aws.resource(aws.role, {
        assumeRolePolicy: aws.policyDocument({
          Effect: "Allow",
          Principal: {
            Federated: "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com",
          },
          Action: "sts:AssumeRoleWithWebIdentity",
          Condition: {
            StringEquals: { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" },
            StringLike: { "token.actions.githubusercontent.com:sub": ["repo:acme/shop:*"] },
          },
        }),
      }),
      aws.resource(aws.role, {
        assumeRolePolicy: aws.policyDocument({
          Effect: "Allow",
          Principal: { Service: "ec2.amazonaws.com" },
          Action: "sts:AssumeRole",
        }),
      }),
      aws.resource(aws.role, {
        assumeRolePolicy: aws.policyDocument({
          Effect: "Allow",
          Principal: { Federated: "cognito-identity.amazonaws.com" },
          Action: "sts:AssumeRoleWithWebIdentity",
        }),
      }),
      aws.resource(aws.role, {
        assumeRolePolicy: aws.policyDocument({
          Effect: "Allow",
          Principal: {
            Federated: "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/A1",
          },
          Action: "sts:TagSession",
        }),
      }),
      aws.resource(aws.role, {
        assumeRolePolicy: aws.policyDocument({
          Effect: "Deny",
          Principal: {
            Federated: "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/A1",
          },
          Action: "sts:AssumeRoleWithWebIdentity",
        }),
      }),
      aws.resource(aws.role, {
        assumeRolePolicy: aws.policyDocument({
          Effect: "Allow",
          Principal: "*",
          Action: "sts:AssumeRoleWithWebIdentity",
        }),
      }),
    ],
    bad: [
      aws.resource(aws.role, {
        assumeRolePolicy: aws.policyDocument({
          Effect: "Allow",
          Principal: {
            Federated: "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/A1",
          },
          Action: "sts:AssumeRoleWithWebIdentity",
        }),
      }),
      aws.resource(aws.role, {
        assumeRolePolicy: aws.policyDocument({
          Effect: "Allow",
          Principal: {
            Federated: "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/A1",
          },
          Action: "sts:AssumeRoleWithWebIdentity",
          Condition: {
            StringEquals: { "oidc.eks.eu-west-1.amazonaws.com/id/A1:aud": "sts.amazonaws.com" },
          },
        }),
      }),
      aws.resource(aws.role, {
        assumeRolePolicy: aws.policyDocument({
          Effect: "Allow",
          Principal: {
            Federated: "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/A1",
          },
          Action: "sts:AssumeRoleWithWebIdentity",
          Condition: {
            StringEquals: {
              "oidc.eks.eu-west-1.amazonaws.com/id/A1:sub": "system:serviceaccount:shop:web",
            },
          },
        }),
      }),
      aws.resource(aws.role, {
        assumeRolePolicy: aws.policyDocument({
          Effect: "Allow",
          Principal: {
            Federated: "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/A1",
          },
          Action: "sts:AssumeRoleWithWebIdentity",
          Condition: {
            StringEquals: { "oidc.eks.eu-west-1.amazonaws.com/id/A1:aud": "sts.amazonaws.com" },
            StringLike: { "oidc.eks.eu-west-1.amazonaws.com/id/A1:sub": "system:serviceaccount:*:web" },
          },
        }),
      }),
      aws.resource(aws.role, {
        assumeRolePolicy: aws.policyDocument({
          Effect: "Allow",
          Principal: {
            Federated: "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/A1",
          },
          Action: "sts:AssumeRoleWithWebIdentity",
          Condition: {
            StringEquals: { "oidc.eks.eu-west-1.amazonaws.com/id/A1:aud": "sts.amazonaws.com" },
            StringLike: { "oidc.eks.eu-west-1.amazonaws.com/id/A1:sub": "*" },
          },
        }),
      }),
      aws.resource(aws.role, {
        assumeRolePolicy: aws.policyDocument({
          Effect: "Allow",
          Principal: {
            Federated: "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/A1",
          },
          Action: "sts:AssumeRoleWithWebIdentity",
          Condition: {
            StringEquals: { "oidc.eks.eu-west-1.amazonaws.com/id/A1:aud": "sts.amazonaws.com" },
            StringNotEquals: {
              "oidc.eks.eu-west-1.amazonaws.com/id/A1:sub": "system:serviceaccount:shop:web",
            },
          },
        }),
      }),
      aws.resource(aws.role, {
        assumeRolePolicy: aws.policyDocument({
          Effect: "Allow",
          Principal: {
            Federated: "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/A1",
          },
          Action: "sts:AssumeRoleWithWebIdentity",
          Condition: {
            StringEquals: { "oidc.eks.eu-west-1.amazonaws.com/id/A1:aud": "sts.amazonaws.com" },
            StringEqualsIfExists: {
              "oidc.eks.eu-west-1.amazonaws.com/id/A1:sub": "system:serviceaccount:shop:web",
            },
          },
        }),
      }),
      aws.resource(aws.role, {
        assumeRolePolicy: aws.policyDocument({
          Effect: "Allow",
          Principal: {
            Federated: "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/A1",
          },
          Action: "sts:AssumeRoleWithWebIdentity",
          Condition: {
            StringEquals: {
              "oidc.eks.eu-west-1.amazonaws.com/id/A1:sub": "system:serviceaccount:shop:web",
            },
            StringNotEquals: { "oidc.eks.eu-west-1.amazonaws.com/id/A1:aud": "x" },
          },
        }),
      }),
      aws.resource(aws.role, {
        assumeRolePolicy: aws.policyDocument({
          Effect: "Allow",
          Principal: {
            Federated: "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com",
          },
          Action: "sts:AssumeRoleWithWebIdentity",
          Condition: {
            StringEquals: { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" },
            StringLike: {
              "token.actions.githubusercontent.com:sub": ["repo:acme/shop:*", "repo:acme/*"],
            },
          },
        }),
      }),
    ],
  },
});
