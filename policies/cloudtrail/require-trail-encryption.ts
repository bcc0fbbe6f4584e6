import { aws, cisAws, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "Trails are encrypted with a key of KMS",
  severity: "low",
  why: "With a key of your own whoever can read the bucket cannot read the logs unless the key lets them, too.",
  fix: "Set kmsKeyId to the ARN of a key whose policy lets in CloudTrail.",
  references: [
    fsbp("CloudTrail.2"),
    cisAws("3.5"),
    page(
      "AWS CloudTrail: Encrypt log files with KMS keys",
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html",
    ),
  ],
  recommended: { level: "warn", because: "S3 encrypts the logs anyway" },
  target: aws.resources(aws.trail),
  deny: ({ kmsKeyId }) => (kmsKeyId ?? "") === "",
  message: () => "logs are encrypted with no key of your own: there is no kmsKeyId",
  examples: {
    good: [
      aws.resource(aws.trail, {
        s3BucketName: "trails",
        kmsKeyId: "arn:aws:kms:eu-west-1:123456789012:key/a1",
      }),
    ],
    bad: [
      aws.resource(aws.trail, { s3BucketName: "trails" }),
      aws.resource(aws.trail, { s3BucketName: "trails", kmsKeyId: "" }),
    ],
  },
});
