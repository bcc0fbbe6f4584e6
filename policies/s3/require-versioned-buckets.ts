import { aws, eachOf, page, rule, securityHub } from "../../src/author";

interface Inline {
  readonly versioning?: object | undefined;
  readonly versionings?: readonly object[] | undefined;
}

const bucket = aws.resource(aws.bucket, { bucket: "shop-orders" });
const enabled = { versioningConfiguration: { status: "Enabled" } };

export default rule({
  title: "S3 buckets are versioned",
  severity: "medium",
  why: "A bucket without versions loses what is overwritten or deleted by mistake, or by somebody who wants a ransom.",
  fix: "Add a BucketVersioning for the bucket with versioningConfiguration.status Enabled.",
  references: [
    securityHub("S3.14"),
    page("Amazon S3: Versioning", "https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html"),
  ],
  recommended: { level: "audit", because: "buckets for logs and caches need no versions" },
  target: eachOf([aws.bucket, aws.bucketV2], { reads: [aws.bucketVersioning] }),
  deny: (its, { inventory }) => {
    const { versioning, versionings } = aws.inputsOf<Inline>(its);
    return versioning === undefined && versionings === undefined && inventory.lacks(its, aws.versioning);
  },
  message: () => "nothing keeps the versions of objects in the bucket",
  examples: {
    good: [
      aws.stack({
        orders: bucket,
        versions: aws.resource(aws.bucketVersioning, { bucket: "${orders.id}", ...enabled }),
      }),
      aws.stack({ orders: aws.resource(aws.bucket, { versioning: { enabled: true } }) }),
      aws.stack({ orders: aws.resource(aws.bucketV2, { versionings: [{ enabled: true }] }) }),
    ],
    bad: [
      aws.stack({ orders: bucket }),
      aws.stack({
        orders: bucket,
        images: aws.resource(aws.bucket, {}),
        versions: aws.resource(aws.bucketVersioning, { bucket: "${images.id}", ...enabled }),
      }),
    ],
  },
});
