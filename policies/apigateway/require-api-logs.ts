import { aws, cisAws7, fsbp, page, rule } from "../../src/author";

interface Stage {
  readonly accessLogSettings?: object | undefined;
}

export default rule({
  title: "Stages of APIs write access logs",
  severity: "low",
  why: "After a break-in nobody can tell who called what, and from where.",
  fix: "Set accessLogSettings with the ARN of a log group in destinationArn.",
  references: [
    fsbp("APIGateway.9"),
    cisAws7("4.10"),
    page(
      "Amazon API Gateway: Set up CloudWatch logging",
      "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html",
    ),
  ],
  recommended: { level: "audit", because: "logs cost by the gigabyte, and applications write their own" },
  target: aws.resources<Stage>(aws.restStage, aws.httpStage),
  deny: ({ accessLogSettings }) => accessLogSettings === undefined,
  message: () => "the stage writes no access logs: there are no accessLogSettings",
  examples: {
    good: [
      aws.resource(aws.httpStage, {
        apiId: "a1",
        accessLogSettings: { destinationArn: "arn", format: "$context.requestId" },
      }),
    ],
    bad: [
      aws.resource(aws.httpStage, { apiId: "a1" }),
      aws.resource(aws.restStage, { restApi: "a1", stageName: "prod" }),
    ],
  },
});
