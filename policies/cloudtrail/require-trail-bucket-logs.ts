import type { relations } from "../../src/author";
import { aws, cisAws, linksOf, page, rule, securityHub } from "../../src/author";

interface Inline {
  readonly logging?: object | undefined;
  readonly loggings?: readonly object[] | undefined;
}

function isQuiet({ logging, loggings }: Inline): boolean {
  return logging === undefined && loggings === undefined;
}

/** The buckets of a trail whose requests nothing logs. */
function unlogged(link: aws.ResourceLink, inventory: relations.Inventory): readonly relations.Entry[] {
  return aws.referredTo(
    link,
    (bucket) => isQuiet(aws.inputsOf(bucket)) && inventory.lacks(bucket, aws.logging),
  );
}

const records = aws.resource(aws.bucket, { bucket: "shop-records" });
const trail = aws.resource(aws.trail, { s3BucketName: "${records.id}", isMultiRegionTrail: true });

export default rule({
  title: "Requests to the buckets of trails are logged",
  severity: "low",
  why: "Whoever covers their tracks reads and deletes the records of CloudTrail, and those are the requests to look for.",
  fix: "Add a BucketLogging for the bucket of the trail, whose targetBucket is another bucket.",
  references: [
    cisAws("3.4"),
    securityHub("CloudTrail.7"),
    page(
      "AWS CloudTrail: Security best practices",
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html",
    ),
  ],
  recommended: { level: "warn", because: "many record data events of the bucket instead" },
  target: linksOf(aws.recordingTo, { reads: [aws.bucket, aws.bucketV2, aws.bucketLogging] }),
  deny: (link, { inventory }) => unlogged(link, inventory).length > 0,
  message: (link, { inventory }) =>
    `nothing logs the requests to ${unlogged(link, inventory)
      .map(({ name }) => name)
      .join(", ")}, where the trail writes to`,
  related: (link, { inventory }) => unlogged(link, inventory),
  examples: {
    good: [
      aws.stack({
        records,
        trail,
        logging: aws.resource(aws.bucketLogging, {
          bucket: "${records.id}",
          targetBucket: "central-logs",
          targetPrefix: "records/",
        }),
      }),
      aws.stack({
        records: aws.resource(aws.bucket, { logging: { targetBucket: "central-logs" } }),
        trail,
      }),
      aws.stack({
        records: aws.resource(aws.bucketV2, { loggings: [{ targetBucket: "central-logs" }] }),
        trail,
      }),
    ],
    bad: [aws.stack({ records, trail })],
  },
});
