import { aws, cisAws, eachOf, fsbp, page, rule } from "../../src/author";

const network = aws.resource(aws.network, { cidrBlock: "10.0.0.0/16" });
const log = {
  trafficType: "ALL",
  logDestination: "arn:aws:s3:::central-flow-logs",
  logDestinationType: "s3",
};

export default rule({
  title: "Networks log their flows",
  severity: "medium",
  why: "Without flow logs nobody sees who scans the network, or where a machine that was broken into sends data.",
  fix: "Add a FlowLog for the VPC.",
  references: [
    fsbp("EC2.6"),
    cisAws("3.7"),
    page("Amazon VPC: Flow logs", "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html"),
  ],
  recommended: { level: "warn", because: "logs cost by the gigabyte, and subnets can have their own" },
  target: eachOf([aws.network], { reads: [aws.flowLog] }),
  deny: (its, { inventory }) => inventory.lacks(its, aws.watching),
  message: () => "no flow log is for the network",
  examples: {
    good: [
      aws.stack({
        network,
        flows: aws.resource(aws.flowLog, { ...log, vpcId: "${network.id}" }),
      }),
    ],
    bad: [
      aws.stack({ network }),
      aws.stack({
        network,
        flows: aws.resource(aws.flowLog, { ...log, subnetId: "subnet-1" }),
      }),
    ],
  },
});
