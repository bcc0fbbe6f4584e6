import { aws, cisAws, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "Trails show whether their logs were changed",
  severity: "medium",
  why: "Whoever breaks in deletes or changes the logs of it, and nobody can tell.",
  fix: "Set enableLogFileValidation to true.",
  references: [
    fsbp("CloudTrail.4"),
    cisAws("3.2"),
    page(
      "AWS CloudTrail: Validate log file integrity",
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-intro.html",
    ),
  ],
  recommended: { level: "deny", because: "it costs nothing" },
  target: aws.resources(aws.trail),
  deny: ({ enableLogFileValidation }) => enableLogFileValidation !== true,
  message: () => "nothing shows whether logs were changed: enableLogFileValidation is not true",
  examples: {
    good: [aws.resource(aws.trail, { s3BucketName: "trails", enableLogFileValidation: true })],
    bad: [
      aws.resource(aws.trail, { s3BucketName: "trails" }),
      aws.resource(aws.trail, { s3BucketName: "trails", enableLogFileValidation: false }),
    ],
  },
});
