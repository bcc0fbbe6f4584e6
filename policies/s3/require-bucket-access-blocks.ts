import { aws, cisAws, eachOf, fsbp, page, rule } from "../../src/author";

const open = aws.resource(aws.bucket, { bucket: "shop-logs" });
const block = {
  blockPublicAcls: true,
  blockPublicPolicy: true,
  ignorePublicAcls: true,
  restrictPublicBuckets: true,
};

export default rule({
  title: "S3 buckets have a public access block",
  severity: "high",
  why: "A bucket that S3 made closed stays so only until somebody opens it by hand; a block in the program closes it again.",
  fix: "Add a BucketPublicAccessBlock for the bucket with its four settings true, or an AccountPublicAccessBlock for all.",
  references: [
    fsbp("S3.8"),
    cisAws("2.1.4"),
    page(
      "Amazon S3: Block public access",
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html",
    ),
  ],
  recommended: { level: "warn", because: "the account may have a block that another stack makes" },
  target: eachOf([aws.bucket, aws.bucketV2], {
    reads: [aws.bucketPublicAccessBlock, aws.accountPublicAccessBlock],
  }),
  deny: (bucket, { inventory }) =>
    inventory.all(aws.accountPublicAccessBlock).length === 0 && inventory.lacks(bucket, aws.blocking),
  message: () => "no public access block is for the bucket",
  examples: {
    good: [
      aws.stack({
        logs: open,
        closed: aws.resource(aws.bucketPublicAccessBlock, { bucket: "${logs.id}", ...block }),
      }),
      aws.stack({
        logs: open,
        closed: aws.resource(aws.bucketPublicAccessBlock, { bucket: "shop-logs", ...block }),
      }),
      aws.stack({ logs: open, account: aws.resource(aws.accountPublicAccessBlock, block) }),
    ],
    bad: [
      aws.stack({ logs: open }),
      aws.stack({
        logs: open,
        images: aws.resource(aws.bucket, {}),
        closed: aws.resource(aws.bucketPublicAccessBlock, { bucket: "${images.id}", ...block }),
      }),
    ],
  },
});
