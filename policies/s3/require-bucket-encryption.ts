import { aws, eachOf, page, rule, securityHub } from "../../src/author";

interface Inline {
  readonly serverSideEncryptionConfiguration?: object | undefined;
  readonly serverSideEncryptionConfigurations?: readonly object[] | undefined;
}

const bucket = aws.resource(aws.bucket, { bucket: "shop-orders" });
const kms = {
  sseAlgorithm: "aws:kms",
  kmsMasterKeyId: "arn:aws:kms:eu-west-1:123456789012:key/a1",
};
const rules = [{ applyServerSideEncryptionByDefault: kms, bucketKeyEnabled: true }];

export default rule({
  title: "S3 buckets say by which key they are encrypted",
  severity: "low",
  why: "A bucket that says nothing is encrypted with a key of S3, which everybody may use who may read the objects.",
  fix: "Add a BucketServerSideEncryptionConfiguration for the bucket, with a key of KMS.",
  references: [
    securityHub("S3.17"),
    page(
      "Amazon S3: Server-side encryption with KMS keys",
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html",
    ),
  ],
  recommended: {
    level: "audit",
    because: "S3 encrypts every object anyway, and keys of KMS cost by the request",
  },
  target: eachOf([aws.bucket, aws.bucketV2], { reads: [aws.bucketEncryption] }),
  deny: (its, { inventory }) => {
    const inline = aws.inputsOf<Inline>(its);
    return (
      inline.serverSideEncryptionConfiguration === undefined &&
      inline.serverSideEncryptionConfigurations === undefined &&
      inventory.lacks(its, aws.encrypting)
    );
  },
  message: () => "nothing says by which key objects in the bucket are encrypted",
  examples: {
    good: [
      aws.stack({
        orders: bucket,
        encryption: aws.resource(aws.bucketEncryption, { bucket: "${orders.id}", rules }),
      }),
      aws.stack({
        orders: aws.resource(aws.bucket, {
          serverSideEncryptionConfiguration: { rule: { applyServerSideEncryptionByDefault: kms } },
        }),
      }),
      aws.stack({
        orders: aws.resource(aws.bucketV2, {
          serverSideEncryptionConfigurations: [{ rules: [{ applyServerSideEncryptionByDefaults: [kms] }] }],
        }),
      }),
    ],
    bad: [
      aws.stack({ orders: bucket }),
      aws.stack({
        orders: bucket,
        images: aws.resource(aws.bucket, {}),
        encryption: aws.resource(aws.bucketEncryption, { bucket: "${images.id}", rules }),
      }),
    ],
  },
});
