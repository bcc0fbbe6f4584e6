import { aws, eachOf, fsbp, page, rule } from "../../src/author";

const password = aws.resource(aws.secret, { name: "shop/database" });
const rotation = {
  rotationLambdaArn: "arn:aws:lambda:eu-west-1:123456789012:function:rotate",
  rotationRules: { automaticallyAfterDays: 30 },
};

export default rule({
  title: "Secrets of Secrets Manager are rotated",
  severity: "low",
  why: "A password that leaked years ago still works, and nobody dares to change it by hand.",
  fix: "Add a SecretRotation for the secret.",
  references: [
    fsbp("SecretsManager.1"),
    page(
      "AWS Secrets Manager: Rotate secrets",
      "https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html",
    ),
  ],
  recommended: { level: "audit", because: "keys of other services can often not be changed by a function" },
  target: eachOf([aws.secret], { reads: [aws.secretRotation] }),
  deny: (its, { inventory }) => inventory.lacks(its, aws.rotating),
  message: () => "nothing rotates the secret",
  examples: {
    good: [
      aws.stack({
        password,
        rotation: aws.resource(aws.secretRotation, { secretId: "${password.id}", ...rotation }),
      }),
    ],
    bad: [
      aws.stack({ password }),
      aws.stack({
        password,
        other: aws.resource(aws.secret, {}),
        rotation: aws.resource(aws.secretRotation, { secretId: "${other.id}", ...rotation }),
      }),
    ],
  },
});
