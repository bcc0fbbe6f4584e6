import { aws, cisAws, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "The default security group of a VPC lets nothing through",
  severity: "medium",
  why: "Whatever is started without a group of its own gets this one, and with it whatever it lets in.",
  fix: "Leave ingress and egress of the DefaultSecurityGroup out, and give each thing a group of its own.",
  references: [
    fsbp("EC2.2"),
    cisAws("5.5"),
    page(
      "Amazon VPC: Default security groups",
      "https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html",
    ),
  ],
  recommended: { level: "deny", because: "nothing that is meant to work needs it" },
  target: aws.resources(aws.defaultSecurityGroup),
  deny: ({ ingress, egress }) => (ingress ?? []).length > 0 || (egress ?? []).length > 0,
  message: () => "the default security group lets something through",
  examples: {
    good: [
      aws.resource(aws.defaultSecurityGroup, { vpcId: "vpc-1" }),
      aws.resource(aws.defaultSecurityGroup, { ingress: [], egress: [] }),
    ],
    bad: [
      aws.resource(aws.defaultSecurityGroup, {
        ingress: [{ self: true, protocol: "-1", fromPort: 0, toPort: 0 }],
      }),
      aws.resource(aws.defaultSecurityGroup, {
        egress: [{ cidrBlocks: ["0.0.0.0/0"], protocol: "-1", fromPort: 0, toPort: 0 }],
      }),
    ],
  },
});
