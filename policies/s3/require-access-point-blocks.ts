import { aws, fsbp, page, rule } from "../../src/author";

const settings = [
  "blockPublicAcls",
  "blockPublicPolicy",
  "ignorePublicAcls",
  "restrictPublicBuckets",
] as const;

export default rule({
  title: "Access points of S3 block public access",
  severity: "high",
  why: "An access point without its block can be made public by its policy, and it cannot be changed afterwards.",
  fix: "Leave publicAccessBlockConfiguration out, which blocks everything, or set all four settings to true.",
  references: [
    fsbp("S3.19"),
    page(
      "Amazon S3: Public access to access points",
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html",
    ),
  ],
  recommended: { level: "deny", because: "what is meant for everybody belongs behind CloudFront" },
  target: aws.resources(aws.accessPoint),
  deny: ({ publicAccessBlockConfiguration }) =>
    aws.anyOf(settings, (setting) => publicAccessBlockConfiguration?.[setting] === false),
  message: ({ publicAccessBlockConfiguration }) =>
    `public access is not blocked: ${aws.knownOf(settings, (setting) => publicAccessBlockConfiguration?.[setting] === false).join(", ")} false`,
  examples: {
    good: [
      aws.resource(aws.accessPoint, { bucket: "shop" }),
      aws.resource(aws.accessPoint, {
        bucket: "shop",
        publicAccessBlockConfiguration: { blockPublicAcls: true, blockPublicPolicy: true },
      }),
    ],
    bad: [
      aws.resource(aws.accessPoint, {
        bucket: "shop",
        publicAccessBlockConfiguration: { blockPublicPolicy: false },
      }),
    ],
  },
});
