import { aws, cisAws, fsbp, page, rule, securityHub } from "../../src/author";

/** SSH, RPC and file shares of Windows, and its remote desktop. */
const administration = [22, 135, 445, 3389];

function administrationPorts(ingress: aws.Ingress): number[] {
  const [from, to] = aws.portsOf(ingress) ?? [1, 0];
  return administration.filter((port) => from <= port && port <= to);
}

export default rule({
  title: "Ports of administration are not open to the internet",
  severity: "critical",
  why: "SSH, remote desktops and file shares that the whole internet reaches are tried with stolen passwords within minutes.",
  fix: "Use Session Manager, or name the networks that may connect.",
  references: [
    fsbp("EC2.19"),
    cisAws("5.1.2"),
    cisAws("5.3"),
    cisAws("5.4"),
    securityHub("EC2.13"),
    securityHub("EC2.14"),
    page(
      "Amazon EC2: Security group rules",
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/security-group-rules.html",
    ),
  ],
  recommended: { level: "deny", because: "Session Manager needs no open port" },
  target: aws.ingress,
  deny: (ingress) => aws.isOpenToWorld(ingress) && administrationPorts(ingress).length > 0,
  message: (ingress) =>
    `${aws.shownPorts(ingress)} let in the internet to these ports of administration: ${administrationPorts(ingress).join(", ")}`,
  examples: {
    good: [
      aws.resource(aws.securityGroup, {
        ingress: [{ cidrBlocks: ["0.0.0.0/0"], protocol: "tcp", fromPort: 443, toPort: 443 }],
      }),
      aws.resource(aws.securityGroup, {
        ingress: [{ cidrBlocks: ["10.0.0.0/8"], protocol: "tcp", fromPort: 22, toPort: 22 }],
      }),
      aws.resource(aws.securityGroup, {
        ingress: [{ cidrBlocks: ["0.0.0.0/0"], protocol: "icmp", fromPort: -1, toPort: -1 }],
      }),
      aws.resource(aws.securityGroupRule, {
        securityGroupId: "sg-1",
        type: "egress",
        cidrBlocks: ["0.0.0.0/0"],
        protocol: "-1",
        fromPort: 0,
        toPort: 0,
      }),
      aws.resource(aws.securityGroupIngressRule, {
        securityGroupId: "sg-1",
        cidrIpv4: "10.0.0.0/8",
        ipProtocol: "tcp",
        fromPort: 22,
        toPort: 22,
      }),
      aws.resource(aws.defaultSecurityGroup, {}),
    ],
    bad: [
      aws.resource(aws.securityGroup, {
        ingress: [{ cidrBlocks: ["0.0.0.0/0"], protocol: "tcp", fromPort: 22, toPort: 22 }],
      }),
      aws.resource(aws.securityGroup, {
        ingress: [{ ipv6CidrBlocks: ["::/0"], protocol: "tcp", fromPort: 3000, toPort: 4000 }],
      }),
      aws.resource(aws.securityGroup, {
        ingress: [
          { cidrBlocks: ["10.0.0.0/8"], protocol: "tcp", fromPort: 22, toPort: 22 },
          { cidrBlocks: ["0.0.0.0/1", "128.0.0.0/1"], protocol: "-1", fromPort: 0, toPort: 0 },
        ],
      }),
      aws.resource(aws.securityGroupRule, {
        securityGroupId: "sg-1",
        type: "ingress",
        cidrBlocks: ["0.0.0.0/0"],
        protocol: "6",
        fromPort: 0,
        toPort: 65535,
      }),
      aws.resource(aws.securityGroupIngressRule, {
        securityGroupId: "sg-1",
        cidrIpv6: "::/0",
        ipProtocol: "-1",
      }),
      aws.resource(aws.defaultSecurityGroup, {
        ingress: [{ cidrBlocks: ["0.0.0.0/0"], protocol: "-1", fromPort: 0, toPort: 0 }],
      }),
    ],
  },
});
