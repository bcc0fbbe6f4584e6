import { aws, cisAws7, fsbp, page, rule } from "../../src/author";

interface Access {
  readonly authorizationType?: string | undefined;
  readonly principal?: string | undefined;
  readonly sourceAccount?: string | undefined;
  readonly sourceArn?: string | undefined;
  readonly principalOrgId?: string | undefined;
}

/** Whether an ARN is of one account, or of a bucket, of whose name there is one in the world. */
function isOfOne(arn: string): boolean {
  return /^arn:[^:]*:(?:[^:]*:[^:]*:[0-9]{12}:|s3:::[^*?]{3})/u.test(arn);
}

export default rule({
  title: "Functions cannot be called by everybody",
  severity: "critical",
  why: "Anybody can call the function, with whatever input, at your cost and with its role.",
  fix: "Name the service and the account or the ARN that calls, or set authorizationType to AWS_IAM.",
  references: [
    fsbp("Lambda.1"),
    cisAws7("2.21"),
    page(
      "AWS Lambda: Resource-based policies",
      "https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html",
    ),
  ],
  recommended: { level: "deny", because: "a function for everybody belongs behind an API gateway" },
  target: aws.resources<Access>(aws.functionPermission, aws.functionUrl),
  deny: ({ authorizationType, principal, sourceAccount, sourceArn, principalOrgId }) =>
    authorizationType === "NONE" ||
    (principal === "*" &&
      sourceAccount === undefined &&
      !isOfOne(sourceArn ?? "") &&
      principalOrgId === undefined),
  message: () => "everybody can call the function",
  examples: {
    good: [
      aws.resource(aws.functionPermission, {
        action: "lambda:InvokeFunction",
        function: "web",
        principal: "events.amazonaws.com",
      }),
      aws.resource(aws.functionPermission, {
        action: "lambda:InvokeFunction",
        function: "web",
        principal: "*",
        sourceAccount: "123456789012",
      }),
      aws.resource(aws.functionPermission, {
        action: "lambda:InvokeFunction",
        function: "web",
        principal: "*",
        sourceArn: "arn:aws:sns:eu-west-1:123456789012:orders",
      }),
      aws.resource(aws.functionPermission, {
        action: "lambda:InvokeFunction",
        function: "web",
        principal: "*",
        sourceArn: "arn:aws:s3:::shop-uploads",
      }),
      aws.resource(aws.functionPermission, {
        action: "lambda:InvokeFunction",
        function: "web",
        principal: "*",
        principalOrgId: "o-a1b2c3d4e5",
      }),
      aws.resource(aws.functionUrl, { functionName: "web", authorizationType: "AWS_IAM" }),
    ],
    bad: [
      aws.resource(aws.functionPermission, {
        action: "lambda:InvokeFunction",
        function: "web",
        principal: "*",
      }),
      aws.resource(aws.functionPermission, {
        action: "lambda:InvokeFunction",
        function: "web",
        principal: "*",
        sourceArn: "arn:aws:execute-api:*:*:*/*",
      }),
      aws.resource(aws.functionUrl, { functionName: "web", authorizationType: "NONE" }),
    ],
  },
});
