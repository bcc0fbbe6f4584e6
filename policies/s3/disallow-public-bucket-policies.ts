import { aws, cisAws7, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "Policies of S3 buckets do not let in everybody",
  severity: "critical",
  why: "Everybody on the internet can do with the objects what the policy says.",
  fix: "Name the accounts or services in Principal, or demand aws:PrincipalOrgID or aws:SourceArn in a Condition.",
  references: [
    fsbp("S3.2"),
    fsbp("S3.3"),
    cisAws7("2.21"),
    page(
      "Amazon S3: Block public access, the meaning of public",
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status",
    ),
  ],
  recommended: {
    level: "deny",
    because: "what is meant for everybody belongs behind CloudFront, which can be named",
  },
  target: aws.resourceStatements([aws.bucketPolicy, aws.bucket, aws.bucketV2]),
  deny: (statement) => aws.letsInAnybody(statement),
  message: ({ label }) => `${label} lets in everybody`,
  examples: {
    good: [
      aws.resource(aws.bucketPolicy, {
        bucket: "shop",
        policy: aws.policyDocument({
          Effect: "Allow",
          Principal: { Service: "cloudfront.amazonaws.com" },
          Action: "s3:GetObject",
          Resource: "arn:aws:s3:::shop/*",
        }),
      }),
      aws.resource(aws.bucketPolicy, {
        bucket: "shop",
        policy: aws.policyDocument({
          Effect: "Allow",
          Principal: "*",
          Action: "s3:GetObject",
          Resource: "arn:aws:s3:::shop/*",
          Condition: { StringEquals: { "aws:SourceVpce": "vpce-0a1b2c" } },
        }),
      }),
      aws.resource(aws.bucketPolicy, {
        bucket: "shop",
        policy: aws.policyDocument({ Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" }),
      }),
      aws.resource(aws.bucket, {}),
    ],
    bad: [
      aws.resource(aws.bucketPolicy, {
        bucket: "shop",
        policy: aws.policyDocument({
          Effect: "Allow",
          Principal: "*",
          Action: "s3:GetObject",
          Resource: "arn:aws:s3:::shop/*",
        }),
      }),
      aws.resource(aws.bucket, {
        policy: aws.policyDocument({
          Effect: "Allow",
          Principal: { AWS: "*" },
          Action: "s3:GetObject",
          Resource: "arn:aws:s3:::shop/*",
        }),
      }),
      aws.resource(aws.bucketPolicy, {
        bucket: "shop",
        policy: aws.policyDocument({
          Effect: "Allow",
          Principal: "*",
          Action: "s3:GetObject",
          Resource: "arn:aws:s3:::shop/*",
          Condition: { Bool: { "aws:SecureTransport": "true" } },
        }),
      }),
      aws.resource(aws.bucketPolicy, {
        bucket: "shop",
        policy: {
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow" as const,
              Principal: "*",
              Action: "s3:GetObject",
              Resource: "arn:aws:s3:::shop/*",
            },
          ],
        },
      }),
    ],
  },
});
