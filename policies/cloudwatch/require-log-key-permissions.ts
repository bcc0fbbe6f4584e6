import type { relations } from "../../src/author";
import { aws, linksOf, page, rule } from "../../src/author";

interface Key {
  readonly policy?: unknown;
}

/** Whether a statement lets CloudWatch Logs use a key. */
function admitsLogs(statement: aws.PolicyStatement): boolean {
  return (
    statement.allows &&
    aws.isAbout(statement, "kms:Decrypt") &&
    (aws.isAboutAnybody(statement) ||
      aws.anyOf(aws.principalsOfType(statement, "Service"), (name) => /^logs\./u.test(name)))
  );
}

/** Whether the policy in some inputs keeps CloudWatch Logs out; that of a key that has none does. */
function keepsOut({ policy }: Key): boolean {
  return !aws.anyOf(aws.allStatements(policy), admitsLogs);
}

/** Whether CloudWatch Logs may not use a key, as far as its own policy and those beside it say. */
function isShut(key: relations.Entry, inventory: relations.Inventory): boolean {
  return (
    keepsOut(aws.inputsOf(key)) &&
    inventory.lacks(key, aws.permitting, ({ from }) => !keepsOut(aws.inputsOf(from)))
  );
}

const admins = {
  Effect: "Allow",
  Principal: { AWS: "arn:aws:iam::123456789012:root" },
  Action: "kms:*",
  Resource: "*",
};
const logs = {
  Effect: "Allow",
  Principal: { Service: "logs.eu-west-1.amazonaws.com" },
  Action: ["kms:Encrypt*", "kms:Decrypt*", "kms:GenerateDataKey*", "kms:Describe*"],
  Resource: "*",
};
const group = aws.resource(aws.logGroup, { kmsKeyId: "${key.arn}", retentionInDays: 90 });

function keyWith(...statements: readonly object[]): aws.AwsResource {
  return aws.resource(aws.key, { policy: aws.policyDocument(...statements), enableKeyRotation: true });
}

export default rule({
  title: "Keys of log groups let CloudWatch Logs use them",
  severity: "medium",
  why: "CloudWatch refuses to make a log group with a key that it may not use, and an update stops there half done.",
  fix: "Add a statement to the policy of the key that allows logs.<region>.amazonaws.com to encrypt and decrypt.",
  references: [
    page(
      "Amazon CloudWatch Logs: Encrypt log data using AWS KMS",
      "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html",
    ),
  ],
  recommended: { level: "warn", because: "the update says so, too, though late" },
  target: linksOf(aws.sealing, { reads: [aws.key, aws.keyPolicy] }),
  deny: (link, { inventory }) => aws.referredTo(link, (its) => isShut(its, inventory)).length > 0,
  message: () =>
    "CloudWatch Logs may not use the key: no statement of its policy allows logs.<region>.amazonaws.com",
  related: ({ found }) => found,
  examples: {
    good: [
      aws.stack({ key: keyWith(admins, logs), group }),
      aws.stack({
        key: aws.resource(aws.key, { enableKeyRotation: true }),
        policy: aws.resource(aws.keyPolicy, {
          keyId: "${key.id}",
          policy: aws.policyDocument(admins, logs),
        }),
        group,
      }),
      aws.stack({ key: keyWith({ ...admins, Principal: "*" }), group }),
    ],
    bad: [
      aws.stack({ key: aws.resource(aws.key, { enableKeyRotation: true }), group }),
      aws.stack({ key: keyWith(admins), group }),
      aws.stack({ key: keyWith(admins, { ...logs, Effect: "Deny" }), group }),
      aws.stack({ key: keyWith(admins, { ...logs, Action: "kms:DescribeKey" }), group }),
      aws.stack({ key: keyWith({ ...logs, Principal: { Service: "sns.amazonaws.com" } }), group }),
      aws.stack({
        key: keyWith(admins),
        policy: aws.resource(aws.keyPolicy, { keyId: "${key.id}", policy: aws.policyDocument(admins) }),
        group,
      }),
    ],
  },
});
