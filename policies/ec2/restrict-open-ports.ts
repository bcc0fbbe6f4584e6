import { aws, fsbp, page, rule, stringList } from "../../src/author";

function isOther(ingress: aws.Ingress, ports: readonly string[]): boolean {
  const range = aws.portsOf(ingress);
  return range !== undefined && !(range[0] === range[1] && ports.includes(String(range[0])));
}

export default rule({
  title: "Only ports that are meant to be are open to the internet",
  severity: "high",
  why: "A database or an internal service that the internet reaches is found by scanners within the hour.",
  fix: "Name the networks that may connect, or add the port to the parameter ports.",
  references: [
    fsbp("EC2.18"),
    fsbp("EC2.19"),
    fsbp("Redshift.15"),
    page(
      "Amazon EC2: Security group rules",
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/security-group-rules.html",
    ),
  ],
  recommended: { level: "deny", because: "what is meant for everybody is on a few ports" },
  target: aws.ingress,
  parameters: {
    ports: stringList({ description: "The ports that may be open to the internet.", default: ["80", "443"] }),
  },
  deny: (ingress, { parameters }) => aws.isOpenToWorld(ingress) && isOther(ingress, parameters.ports),
  message: (ingress) => `${aws.shownPorts(ingress)} let in the internet`,
  examples: {
    good: [
      aws.resource(aws.securityGroup, {
        ingress: [{ cidrBlocks: ["0.0.0.0/0"], protocol: "tcp", fromPort: 443, toPort: 443 }],
      }),
      aws.resource(aws.securityGroup, {
        ingress: [{ cidrBlocks: ["10.0.0.0/8"], protocol: "tcp", fromPort: 5432, toPort: 5432 }],
      }),
      aws.resource(aws.securityGroup, {
        ingress: [{ cidrBlocks: ["0.0.0.0/0"], protocol: "icmp", fromPort: -1, toPort: -1 }],
      }),
    ],
    bad: [
      aws.resource(aws.securityGroup, {
        ingress: [{ cidrBlocks: ["0.0.0.0/0"], protocol: "tcp", fromPort: 5432, toPort: 5432 }],
      }),
      aws.resource(aws.securityGroup, {
        ingress: [{ cidrBlocks: ["0.0.0.0/0"], protocol: "tcp", fromPort: 80, toPort: 443 }],
      }),
      aws.resource(aws.securityGroupIngressRule, {
        securityGroupId: "sg-1",
        cidrIpv4: "0.0.0.0/0",
        ipProtocol: "-1",
      }),
    ],
  },
});
