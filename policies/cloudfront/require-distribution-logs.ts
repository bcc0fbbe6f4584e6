import { aws, cisAws7, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "CloudFront writes access logs",
  severity: "low",
  why: "After an attack nobody can tell who asked for what, and from where.",
  fix: "Set loggingConfig.bucket, or approve the distribution where a delivery of CloudWatch Logs takes its logs.",
  references: [
    fsbp("CloudFront.5"),
    cisAws7("4.10"),
    page(
      "Amazon CloudFront: Access logs",
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/AccessLogs.html",
    ),
  ],
  recommended: {
    level: "audit",
    because: "a delivery of CloudWatch Logs does the same, and is a resource of its own",
  },
  target: aws.resources(aws.distribution),
  deny: ({ loggingConfig }) => (loggingConfig?.bucket ?? "") === "",
  message: () => "the distribution writes no access logs: loggingConfig has no bucket",
  examples: {
    good: [aws.resource(aws.distribution, { loggingConfig: { bucket: "logs.s3.amazonaws.com" } })],
    bad: [
      aws.resource(aws.distribution, { enabled: true }),
      aws.resource(aws.distribution, { loggingConfig: { includeCookies: false } }),
    ],
  },
});
