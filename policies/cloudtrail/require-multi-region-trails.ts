import { aws, cisAws, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "Trails record all regions",
  severity: "high",
  why: "Whoever steals a key works in a region that nobody looks at, and a trail of one region, or one that is off, shows nothing of it.",
  fix: "Set isMultiRegionTrail to true, and leave enableLogging out.",
  references: [
    fsbp("CloudTrail.1"),
    cisAws("3.1"),
    page(
      "AWS CloudTrail: Multi-Region trails",
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-multi-region-trails.html",
    ),
  ],
  recommended: {
    level: "warn",
    because: "a trail for the data of one bucket may be of one region, beside another",
  },
  target: aws.resources(aws.trail),
  deny: ({ isMultiRegionTrail, enableLogging }) => isMultiRegionTrail !== true || enableLogging === false,
  message: ({ enableLogging }) =>
    enableLogging === false
      ? "the trail records nothing: enableLogging is false"
      : "the trail records one region: isMultiRegionTrail is not true",
  examples: {
    good: [
      aws.resource(aws.trail, { s3BucketName: "trails", isMultiRegionTrail: true }),
      aws.resource(aws.trail, { s3BucketName: "trails", isMultiRegionTrail: true, enableLogging: true }),
    ],
    bad: [
      aws.resource(aws.trail, { s3BucketName: "trails" }),
      aws.resource(aws.trail, { s3BucketName: "trails", isMultiRegionTrail: false }),
      aws.resource(aws.trail, { s3BucketName: "trails", isMultiRegionTrail: true, enableLogging: false }),
    ],
  },
});
