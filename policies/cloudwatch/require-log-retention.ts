import { aws, page, rule, securityHub, wholeNumber } from "../../src/author";

/** Whether logs are gone too soon; 0 keeps them for ever. */
function areShort(days: number, least: number): boolean {
  return days !== 0 && days < least;
}

export default rule({
  title: "Log groups say how long logs are kept, and keep them long enough",
  severity: "low",
  why: "Logs that are kept for ever cost more each month, and hold personal data longer than they may; those that are gone in a week are missed when a break-in is found.",
  fix: "Set retentionInDays to 365 or more, to 0 to keep logs for ever, or change the parameter days.",
  references: [
    securityHub("CloudWatch.16"),
    page(
      "Amazon CloudWatch Logs: Working with log groups",
      "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html",
    ),
  ],
  recommended: { level: "audit", because: "how long logs matter is for each team to say" },
  target: aws.resources(aws.logGroup),
  parameters: { days: wholeNumber({ description: "How many days logs must be kept.", default: 365 }) },
  deny: ({ logGroupClass, retentionInDays }, { parameters }) =>
    logGroupClass !== "DELIVERY" &&
    (retentionInDays === undefined || areShort(retentionInDays, parameters.days)),
  message: ({ retentionInDays }, { parameters }) =>
    retentionInDays === undefined
      ? "nobody has said how long logs are kept: there is no retentionInDays"
      : `logs are kept for ${retentionInDays} of ${parameters.days} days: retentionInDays`,
  examples: {
    good: [
      aws.resource(aws.logGroup, { retentionInDays: 365 }),
      aws.resource(aws.logGroup, { retentionInDays: 0 }),
      aws.resource(aws.logGroup, { logGroupClass: "DELIVERY" }),
    ],
    bad: [
      aws.resource(aws.logGroup, { name: "/shop/web" }),
      aws.resource(aws.logGroup, { retentionInDays: 30 }),
    ],
  },
});
