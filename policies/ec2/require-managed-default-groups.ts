import { aws, cisAws, eachOf, fsbp, page, rule } from "../../src/author";

const network = aws.resource(aws.network, { cidrBlock: "10.0.0.0/16" });

export default rule({
  title: "The default security group of each network is managed",
  severity: "medium",
  why: "AWS makes this group with rules that let all of its members talk to each other; only a program that manages it takes them away.",
  fix: "Add a DefaultSecurityGroup for the VPC, without ingress and egress.",
  references: [
    fsbp("EC2.2"),
    cisAws("5.5"),
    page(
      "Amazon VPC: Default security groups",
      "https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html",
    ),
  ],
  recommended: { level: "warn", because: "the group does nothing as long as nothing is started in it" },
  target: eachOf([aws.network], { reads: [aws.defaultSecurityGroup] }),
  deny: (its, { inventory }) => inventory.lacks(its, aws.closing),
  message: () => "nothing takes away what the default security group of the network lets through",
  examples: {
    good: [
      aws.stack({
        network,
        closed: aws.resource(aws.defaultSecurityGroup, { vpcId: "${network.id}" }),
      }),
    ],
    bad: [
      aws.stack({ network }),
      aws.stack({ network, closed: aws.resource(aws.defaultSecurityGroup, { vpcId: "vpc-1" }) }),
    ],
  },
});
