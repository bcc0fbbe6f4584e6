import { aws, cisEks, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "Subnets give machines no public address by themselves",
  severity: "medium",
  why: "Whatever is started in such a subnet is on the internet, without anybody having asked for it.",
  fix: "Leave mapPublicIpOnLaunch out; load balancers get their addresses without it.",
  references: [
    fsbp("EC2.15"),
    cisEks("5.4.3"),
    page(
      "Amazon VPC: IP addressing",
      "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-ip-addressing.html",
    ),
  ],
  recommended: { level: "warn", because: "subnets for load balancers are often made so" },
  target: aws.resources(aws.subnet),
  deny: ({ mapPublicIpOnLaunch }) => mapPublicIpOnLaunch === true,
  message: () => "machines in the subnet get a public address: mapPublicIpOnLaunch is true",
  examples: {
    good: [
      aws.resource(aws.subnet, { vpcId: "vpc-1" }),
      aws.resource(aws.subnet, { mapPublicIpOnLaunch: false }),
    ],
    bad: [aws.resource(aws.subnet, { mapPublicIpOnLaunch: true })],
  },
});
