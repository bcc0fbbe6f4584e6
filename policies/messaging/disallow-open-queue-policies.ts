import { aws, cisAws7, fsbp, rule } from "../../src/author";

export default rule({
  title: "Policies of queues and topics do not let in everybody",
  severity: "critical",
  why: "Anybody with an AWS account of their own can read the messages, or send false ones.",
  fix: "Name the accounts or services in Principal, or demand aws:SourceArn in a Condition.",
  references: [fsbp("SNS.4"), fsbp("SQS.3"), cisAws7("2.21")],
  recommended: { level: "deny", because: "the source of messages is known" },
  target: aws.resourceStatements([aws.queue, aws.queuePolicy, aws.topic, aws.topicPolicy]),
  deny: (statement) => aws.letsInAnybody(statement),
  message: ({ label }) => `${label} lets in everybody, whatever account they are of`,
  examples: {
    good: [
      aws.resource(aws.queuePolicy, {
        queueUrl: "q",
        policy: aws.policyDocument({
          Effect: "Allow",
          Principal: "*",
          Action: "sqs:SendMessage",
          Resource: "*",
          Condition: { ArnEquals: { "aws:SourceArn": "arn:aws:sns:eu-west-1:123456789012:orders" } },
        }),
      }),
      aws.resource(aws.topic, {
        policy: aws.policyDocument({
          Effect: "Allow",
          Principal: { Service: "events.amazonaws.com" },
          Action: "sqs:SendMessage",
          Resource: "*",
        }),
      }),
      aws.resource(aws.queue, {}),
    ],
    bad: [
      aws.resource(aws.queuePolicy, {
        queueUrl: "q",
        policy: aws.policyDocument({
          Effect: "Allow",
          Principal: "*",
          Action: "sqs:SendMessage",
          Resource: "*",
        }),
      }),
      aws.resource(aws.topicPolicy, {
        arn: "t",
        policy: aws.policyDocument({
          Effect: "Allow",
          Principal: { AWS: "*" },
          Action: "sqs:SendMessage",
          Resource: "*",
          Condition: { ArnLike: { "aws:SourceArn": "arn:aws:sns:*:*:*" } },
        }),
      }),
      aws.resource(aws.topic, {
        policy: aws.policyDocument({
          Effect: "Allow",
          Principal: "*",
          Action: "sqs:SendMessage",
          Resource: "*",
        }),
      }),
      aws.resource(aws.queue, {
        policy: aws.policyDocument({
          Effect: "Allow",
          Principal: "*",
          Action: "sqs:SendMessage",
          Resource: "*",
        }),
      }),
    ],
  },
});
