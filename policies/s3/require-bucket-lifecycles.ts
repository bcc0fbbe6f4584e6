import { aws, eachOf, fsbp, page, rule } from "../../src/author";

interface Inline {
  readonly lifecycleRules?: readonly object[] | undefined;
}

const uploads = aws.resource(aws.bucket, { bucket: "shop-uploads" });
const rules = [
  {
    id: "leftovers",
    status: "Enabled",
    abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
  },
];

export default rule({
  title: "S3 buckets have a lifecycle",
  severity: "low",
  why: "Old versions and uploads that broke off stay for ever, and are paid for and can be stolen as long.",
  fix: "Add a BucketLifecycleConfiguration for the bucket that expires old versions and aborts incomplete uploads.",
  references: [
    fsbp("S3.13"),
    page(
      "Amazon S3: Managing the lifecycle of objects",
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html",
    ),
  ],
  recommended: { level: "audit", because: "how long data is kept is for each team to say" },
  target: eachOf([aws.bucket, aws.bucketV2], { reads: [aws.bucketLifecycle] }),
  deny: (its, { inventory }) =>
    aws.inputsOf<Inline>(its).lifecycleRules === undefined && inventory.lacks(its, aws.expiring),
  message: () => "nothing says how long objects in the bucket are kept",
  examples: {
    good: [
      aws.stack({
        uploads,
        lifecycle: aws.resource(aws.bucketLifecycle, { bucket: "${uploads.id}", rules }),
      }),
      aws.stack({
        uploads: aws.resource(aws.bucket, {
          lifecycleRules: [{ enabled: true, expiration: { days: 30 } }],
        }),
      }),
    ],
    bad: [
      aws.stack({ uploads }),
      aws.stack({
        uploads,
        images: aws.resource(aws.bucket, {}),
        lifecycle: aws.resource(aws.bucketLifecycle, { bucket: "${images.id}", rules }),
      }),
    ],
  },
});
