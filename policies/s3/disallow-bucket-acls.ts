import { aws, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "ACLs of S3 buckets are switched off",
  severity: "low",
  why: "With ACLs whoever writes an object owns it, and who may read a bucket is in two places instead of its policy alone.",
  fix: "Set rule.objectOwnership to BucketOwnerEnforced.",
  references: [
    fsbp("S3.12"),
    page(
      "Amazon S3: Object ownership",
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html",
    ),
  ],
  recommended: {
    level: "warn",
    because: "a few services of AWS still write their logs by ACLs, such as CloudFront",
  },
  target: aws.resources(aws.bucketOwnershipControls),
  deny: ({ rule: { objectOwnership } }) => objectOwnership !== "BucketOwnerEnforced",
  message: ({ rule: { objectOwnership } }) => `the bucket has ACLs: objectOwnership is ${objectOwnership}`,
  examples: {
    good: [
      aws.resource(aws.bucketOwnershipControls, {
        bucket: "shop",
        rule: { objectOwnership: "BucketOwnerEnforced" },
      }),
    ],
    bad: [
      aws.resource(aws.bucketOwnershipControls, {
        bucket: "shop",
        rule: { objectOwnership: "BucketOwnerPreferred" },
      }),
      aws.resource(aws.bucketOwnershipControls, {
        bucket: "shop",
        rule: { objectOwnership: "ObjectWriter" },
      }),
    ],
  },
});
