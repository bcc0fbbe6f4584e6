import { aws, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "Services call functions for one account or resource",
  severity: "medium",
  why: "A service such as S3 calls the function for whoever asks it to: a bucket in anybody's account can send it what they like.",
  fix: "Set sourceArn to the resource that calls, and sourceAccount where the ARN has no account, as that of a bucket.",
  references: [
    fsbp("Lambda.1"),
    page(
      "IAM: The confused deputy problem",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html",
    ),
  ],
  recommended: { level: "warn", because: "not every service says for whom it calls" },
  target: aws.resources(aws.functionPermission),
  deny: ({ principal, sourceAccount, sourceArn, principalOrgId }) =>
    /\.amazonaws\.com(?:\.cn)?$/u.test(principal) &&
    sourceAccount === undefined &&
    principalOrgId === undefined &&
    (sourceArn === undefined || /^arn:[^:]*:s3:/u.test(sourceArn)),
  message: ({ principal, sourceArn }) =>
    sourceArn === undefined
      ? `${principal} calls the function for every account: there is neither sourceArn nor sourceAccount`
      : `${principal} calls the function for whoever has the bucket of that name: there is no sourceAccount`,
  examples: {
    good: [
      aws.resource(aws.functionPermission, {
        action: "lambda:InvokeFunction",
        function: "web",
        principal: "sns.amazonaws.com",
        sourceArn: "arn:aws:sns:eu-west-1:123456789012:orders",
      }),
      aws.resource(aws.functionPermission, {
        action: "lambda:InvokeFunction",
        function: "web",
        principal: "s3.amazonaws.com",
        sourceArn: "arn:aws:s3:::shop-uploads",
        sourceAccount: "123456789012",
      }),
      aws.resource(aws.functionPermission, {
        action: "lambda:InvokeFunction",
        function: "web",
        principal: "events.amazonaws.com",
        principalOrgId: "o-a1b2c3d4e5",
      }),
      aws.resource(aws.functionPermission, {
        action: "lambda:InvokeFunction",
        function: "web",
        principal: "arn:aws:iam::123456789012:role/web",
      }),
    ],
    bad: [
      aws.resource(aws.functionPermission, {
        action: "lambda:InvokeFunction",
        function: "web",
        principal: "events.amazonaws.com",
      }),
      aws.resource(aws.functionPermission, {
        action: "lambda:InvokeFunction",
        function: "web",
        principal: "s3.amazonaws.com",
        sourceArn: "arn:aws:s3:::shop-uploads",
      }),
      aws.resource(aws.functionPermission, {
        action: "lambda:InvokeFunction",
        function: "web",
        principal: "apigateway.amazonaws.com.cn",
      }),
    ],
  },
});
