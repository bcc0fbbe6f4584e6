import { aws, cisAws, fsbp, page, rule } from "../../src/author";

const settings = [
  "blockPublicAcls",
  "blockPublicPolicy",
  "ignorePublicAcls",
  "restrictPublicBuckets",
] as const;

type Block = Readonly<Partial<Record<(typeof settings)[number], boolean | undefined>>>;

/** The settings that are not on. */
function open(block: Block): string[] {
  return settings.filter((setting) => block[setting] !== true);
}

export default rule({
  title: "Public access blocks block everything",
  severity: "high",
  why: "Each of the four settings closes another way to make a bucket public, and each is off unless it is set.",
  fix: "Set blockPublicAcls, blockPublicPolicy, ignorePublicAcls and restrictPublicBuckets to true.",
  references: [
    fsbp("S3.1"),
    fsbp("S3.8"),
    cisAws("2.1.4"),
    page(
      "Amazon S3: Block public access",
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html",
    ),
  ],
  recommended: { level: "deny", because: "a bucket that is meant for everybody belongs behind CloudFront" },
  target: aws.resources<Block>(aws.bucketPublicAccessBlock, aws.accountPublicAccessBlock),
  deny: (block) => open(block).length > 0,
  message: (block) => `public access is not blocked: ${open(block).join(", ")} not true`,
  examples: {
    good: [
      aws.resource(aws.bucketPublicAccessBlock, {
        bucket: "shop",
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      }),
      aws.resource(aws.accountPublicAccessBlock, {
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      }),
    ],
    bad: [
      aws.resource(aws.bucketPublicAccessBlock, { bucket: "shop" }),
      aws.resource(aws.bucketPublicAccessBlock, {
        bucket: "shop",
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: false,
        restrictPublicBuckets: true,
      }),
      aws.resource(aws.accountPublicAccessBlock, {
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
      }),
    ],
  },
});
