import type { relations } from "../../src/author";
import { aws, cisAws, fsbp, linksOf, page, rule } from "../../src/author";

/** The default groups that a rule is added to. */
function defaults(link: aws.ResourceLink): readonly relations.Entry[] {
  return aws.referredTo(link, ({ kind }) => kind === aws.defaultSecurityGroup.kind);
}

const ofVpc = aws.resource(aws.defaultSecurityGroup, { vpcId: "vpc-1" });
const web = aws.resource(aws.securityGroup, { vpcId: "vpc-1" });
const https = { protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["10.0.0.0/8"] };
const added = { ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: "10.0.0.0/8" };

export default rule({
  title: "No rules are added to the default security group of a VPC",
  severity: "medium",
  why: "Whatever is started without a group of its own gets this one, and with it whatever the rule lets through.",
  fix: "Give what needs the rule a security group of its own, and add the rule to that.",
  references: [
    fsbp("EC2.2"),
    cisAws("5.5"),
    page(
      "Amazon VPC: Default security groups",
      "https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html",
    ),
  ],
  recommended: { level: "deny", because: "nothing that is meant to work needs it" },
  target: linksOf(aws.addingTo, { reads: [aws.securityGroup, aws.defaultSecurityGroup] }),
  deny: (link) => defaults(link).length > 0,
  message: (link) =>
    `the rule is added to ${defaults(link)
      .map(({ name }) => name)
      .join(", ")}, a default security group`,
  related: (link) => defaults(link),
  examples: {
    good: [
      aws.stack({
        default: ofVpc,
        web,
        https: aws.resource(aws.securityGroupIngressRule, { ...added, securityGroupId: "${web.id}" }),
      }),
    ],
    bad: [
      aws.stack({
        default: ofVpc,
        https: aws.resource(aws.securityGroupIngressRule, { ...added, securityGroupId: "${default.id}" }),
      }),
      aws.stack({
        default: ofVpc,
        https: aws.resource(aws.securityGroupEgressRule, { ...added, securityGroupId: "${default.id}" }),
      }),
      aws.stack({
        default: ofVpc,
        https: aws.resource(aws.securityGroupRule, {
          ...https,
          type: "ingress",
          securityGroupId: "${default.id}",
        }),
      }),
    ],
  },
});
