import { aws, eachOf, fsbp, page, rule } from "../../src/author";

interface Inline {
  readonly logging?: object | undefined;
  readonly loggings?: readonly object[] | undefined;
}

const orders = aws.resource(aws.bucket, { bucket: "shop-orders" });
const logs = aws.resource(aws.bucket, { bucket: "shop-logs" });

export default rule({
  title: "S3 buckets log who asks them for what",
  severity: "low",
  why: "After data was stolen nobody can tell which objects were read, when and from where.",
  fix: "Add a BucketLogging for the bucket, whose targetBucket is a bucket for logs.",
  references: [
    fsbp("S3.9"),
    page(
      "Amazon S3: Logging requests with server access logging",
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html",
    ),
  ],
  recommended: { level: "audit", because: "many record data events in CloudTrail instead" },
  target: eachOf([aws.bucket, aws.bucketV2], { reads: [aws.bucketLogging] }),
  deny: (its, { inventory }) => {
    const { logging, loggings } = aws.inputsOf<Inline>(its);
    return (
      logging === undefined &&
      loggings === undefined &&
      // The logs of a bucket for logs would log themselves.
      inventory.lacks(its, aws.loggingTo) &&
      inventory.lacks(its, aws.logging)
    );
  },
  message: () => "nothing logs the requests to the bucket",
  examples: {
    good: [
      aws.stack({
        orders,
        logs,
        logging: aws.resource(aws.bucketLogging, {
          bucket: "${orders.id}",
          targetBucket: "${logs.id}",
          targetPrefix: "orders/",
        }),
      }),
      aws.stack({ orders: aws.resource(aws.bucket, { logging: { targetBucket: "central-logs" } }) }),
      aws.stack({ orders: aws.resource(aws.bucketV2, { loggings: [{ targetBucket: "central-logs" }] }) }),
      aws.stack({ orders: aws.resource(aws.bucket, { logging: { targetBucket: "${logs.id}" } }), logs }),
      aws.stack({ orders: aws.resource(aws.bucketV2, { loggings: [{ targetBucket: "shop-logs" }] }), logs }),
    ],
    bad: [aws.stack({ orders })],
  },
});
