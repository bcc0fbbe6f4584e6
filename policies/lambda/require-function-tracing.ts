import { aws, page, rule, securityHub } from "../../src/author";

export default rule({
  title: "Functions are traced",
  severity: "low",
  why: "Where a request goes through many functions nobody can say which of them was slow or failed.",
  fix: "Set tracingConfig.mode to Active.",
  references: [
    securityHub("Lambda.7"),
    page(
      "AWS Lambda: Visualize invocations with X-Ray",
      "https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html",
    ),
  ],
  recommended: { level: "audit", because: "X-Ray costs by the trace, and others trace by OpenTelemetry" },
  target: aws.resources(aws.lambdaFunction),
  deny: ({ tracingConfig }) => tracingConfig?.mode !== "Active",
  message: () => "the function is not traced: tracingConfig.mode is not Active",
  examples: {
    good: [aws.resource(aws.lambdaFunction, { tracingConfig: { mode: "Active" } })],
    bad: [
      aws.resource(aws.lambdaFunction, { role: "web" }),
      aws.resource(aws.lambdaFunction, { tracingConfig: { mode: "PassThrough" } }),
    ],
  },
});
