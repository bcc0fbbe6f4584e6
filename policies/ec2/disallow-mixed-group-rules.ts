import type { relations } from "../../src/author";
import { aws, linksOf, page, rule } from "../../src/author";

interface Group {
  readonly ingress?: readonly object[] | undefined;
  readonly egress?: readonly object[] | undefined;
}

/** Whether a rule of its own lets something in, rather than out. */
function isIngress({ from }: aws.ResourceLink): boolean {
  return (
    from.kind === aws.securityGroupIngressRule.kind ||
    aws.inputsOf<{ readonly type: string }>(from).type === "ingress"
  );
}

/** The groups of a rule that have rules of the same direction in themselves. */
function mixed(link: aws.ResourceLink): readonly relations.Entry[] {
  const field = isIngress(link) ? "ingress" : "egress";
  return aws.referredTo(link, (group) => (aws.inputsOf<Group>(group)[field] ?? []).length > 0);
}

const https = { protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["10.0.0.0/8"] };
const inside = aws.resource(aws.securityGroup, { ingress: [https] });
const outside = aws.resource(aws.securityGroup, { egress: [https] });
const added = { ipProtocol: "tcp", fromPort: 8443, toPort: 8443, cidrIpv4: "10.0.0.0/8" };
const alone = { ...https, fromPort: 8443, toPort: 8443 };

export default rule({
  title: "Security groups have their rules in one place",
  severity: "medium",
  why: "A group with rules of its own takes away all others at each update, so that they come and go, and nobody knows what is open.",
  fix: "Move the rules of the group into resources of their own, or this one into the group.",
  references: [
    page(
      "Pulumi: aws.ec2.SecurityGroup",
      "https://www.pulumi.com/registry/packages/aws/api-docs/ec2/securitygroup/",
    ),
  ],
  recommended: { level: "deny", because: "one of the two rules is gone after every second update" },
  target: linksOf(aws.addingTo, { reads: [aws.securityGroup, aws.defaultSecurityGroup] }),
  deny: (link) => mixed(link).length > 0,
  message: (link) =>
    `${mixed(link)
      .map(({ name }) => name)
      .join(", ")} has rules of its own, which take this one away`,
  related: (link) => mixed(link),
  examples: {
    good: [
      aws.stack({
        web: aws.resource(aws.securityGroup, {}),
        https: aws.resource(aws.securityGroupIngressRule, { ...added, securityGroupId: "${web.id}" }),
      }),
      aws.stack({
        web: outside,
        https: aws.resource(aws.securityGroupIngressRule, { ...added, securityGroupId: "${web.id}" }),
      }),
      aws.stack({
        web: inside,
        https: aws.resource(aws.securityGroupRule, {
          ...alone,
          type: "egress",
          securityGroupId: "${web.id}",
        }),
      }),
    ],
    bad: [
      aws.stack({
        web: inside,
        https: aws.resource(aws.securityGroupIngressRule, { ...added, securityGroupId: "${web.id}" }),
      }),
      aws.stack({
        web: inside,
        https: aws.resource(aws.securityGroupRule, {
          ...alone,
          type: "ingress",
          securityGroupId: "${web.id}",
        }),
      }),
      aws.stack({
        web: outside,
        https: aws.resource(aws.securityGroupEgressRule, { ...added, securityGroupId: "${web.id}" }),
      }),
    ],
  },
});
