import { aws, cisAws, fsbp, page, rule } from "../../src/author";

/** What people do with objects and buckets. */
const everyday = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:ListBucket"];

function isOfPlainHttp({ operator, key, values }: aws.Condition): boolean {
  return /^bool(?:ifexists)?$/u.test(operator) && key === "aws:securetransport" && values.includes("false");
}

/** Whether a statement denies all requests without TLS. */
function demandsTls(statement: aws.PolicyStatement): boolean {
  return (
    !statement.allows &&
    aws.isAboutAnybody(statement) &&
    everyday.every((action) => aws.isAbout(statement, action)) &&
    statement.conditions.every(isOfPlainHttp)
  );
}

/** A bucket's policy with one statement. */
function policy(statement: object): aws.AwsResource {
  return aws.resource(aws.bucketPolicy, { bucket: "shop", policy: aws.policyDocument(statement) });
}

const plain = { Bool: { "aws:SecureTransport": "false" } };
const denial = { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*", Condition: plain };
const reading = {
  Effect: "Allow",
  Principal: { AWS: "arn:aws:iam::123456789012:root" },
  Action: "s3:GetObject",
  Resource: "arn:aws:s3:::shop/*",
};

export default rule({
  title: "Policies of S3 buckets deny requests without TLS",
  severity: "medium",
  why: "Objects and the signatures of requests cross the network readable to whoever is on the way.",
  fix: "Add a statement with Effect Deny, Principal *, Action s3:* and the Condition Bool aws:SecureTransport false, for the bucket and its objects.",
  references: [
    fsbp("S3.5"),
    cisAws("2.1.1"),
    page(
      "Amazon S3: Security best practices",
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html",
    ),
  ],
  recommended: { level: "warn", because: "every SDK speaks TLS unless it is told otherwise" },
  target: aws.wholeResourceDocuments([aws.bucketPolicy, aws.bucket, aws.bucketV2]),
  deny: (statements) => !aws.anyOf(statements, demandsTls),
  message: () =>
    "no statement denies requests without TLS: none has aws:SecureTransport false in its Condition",
  examples: {
    good: [
      policy(denial),
      policy({ ...denial, Principal: { AWS: "*" }, Action: "*" }),
      aws.resource(aws.bucketPolicy, { bucket: "shop", policy: aws.policyDocument(reading, denial) }),
      aws.resource(aws.bucket, {}),
    ],
    bad: [
      policy(reading),
      policy({ ...denial, Effect: "Allow" }),
      policy({ ...denial, Principal: { AWS: "arn:aws:iam::123456789012:root" } }),
      policy({ ...denial, Action: "s3:PutObject" }),
      policy({ ...denial, Condition: { Bool: { "aws:SecureTransport": "true" } } }),
      policy({ ...denial, Condition: { Bool: { "aws:ViaAWSService": "false" } } }),
      policy({ ...denial, Condition: { StringNotEquals: { "aws:SecureTransport": "false" } } }),
      policy({ ...denial, Condition: { ...plain, StringEquals: { "aws:RequestedRegion": "eu-west-1" } } }),
      aws.resource(aws.bucketV2, { policy: aws.policyDocument(reading) }),
    ],
  },
});
