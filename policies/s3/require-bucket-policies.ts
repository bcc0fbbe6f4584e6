import { aws, cisAws, eachOf, fsbp, page, rule } from "../../src/author";

interface Inline {
  readonly policy?: unknown;
}

const bucket = aws.resource(aws.bucket, { bucket: "shop-logs" });
const denial = aws.policyDocument({
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: "*",
  Condition: { Bool: { "aws:SecureTransport": "false" } },
});

export default rule({
  title: "S3 buckets have a policy, which denies requests without TLS",
  severity: "medium",
  why: "Without a policy S3 answers plain HTTP, so that objects and signatures of requests are readable on the way.",
  fix: "Add a BucketPolicy for the bucket that denies what comes without aws:SecureTransport.",
  references: [
    fsbp("S3.5"),
    cisAws("2.1.1"),
    page(
      "Amazon S3: Security best practices",
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html",
    ),
  ],
  recommended: { level: "warn", because: "every SDK speaks TLS unless it is told otherwise" },
  target: eachOf([aws.bucket, aws.bucketV2], { reads: [aws.bucketPolicy] }),
  deny: (its, { inventory }) =>
    aws.inputsOf<Inline>(its).policy === undefined && inventory.lacks(its, aws.governing),
  message: () => "no policy is for the bucket, so that requests without TLS are answered",
  examples: {
    good: [
      aws.stack({
        logs: bucket,
        tls: aws.resource(aws.bucketPolicy, { bucket: "${logs.id}", policy: denial }),
      }),
      aws.stack({ logs: aws.resource(aws.bucketV2, { policy: denial }) }),
    ],
    bad: [
      aws.stack({ logs: bucket }),
      aws.stack({
        logs: bucket,
        images: aws.resource(aws.bucket, { bucket: "shop-images" }),
        tls: aws.resource(aws.bucketPolicy, { bucket: "shop-images", policy: denial }),
      }),
    ],
  },
});
