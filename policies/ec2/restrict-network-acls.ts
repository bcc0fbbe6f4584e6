import { aws, cisAws, fsbp, page, rule } from "../../src/author";

/** SSH and the remote desktop of Windows. */
const administration = [22, 3389];

function isAbout(entry: aws.AclEntry, port: number): boolean {
  const [from, to] = aws.portsOf(entry) ?? [1, 0];
  return from <= port && port <= to;
}

/** Whether an entry keeps out all that another would let in to a port. */
function denies(earlier: aws.AclEntry, entry: aws.AclEntry, port: number): boolean {
  const everywhere = entry.ipv4.length > 0 ? earlier.ipv4 : earlier.ipv6;
  return everywhere.some((range) => range.endsWith("/0")) && isAbout(earlier, port);
}

/** The ports of administration that an entry lets in, where none before it denies them. */
function administrationPorts(entry: aws.AclEntry): number[] {
  return administration.filter(
    (port) => isAbout(entry, port) && !entry.denials.some((earlier) => denies(earlier, entry, port)),
  );
}

export default rule({
  title: "Network ACLs do not let the internet in to ports of administration",
  severity: "medium",
  why: "The ACL of a subnet is what still holds when a security group is opened by mistake.",
  fix: "Name the networks that may connect in cidrBlock, or deny the ports in an entry before.",
  references: [
    fsbp("EC2.21"),
    cisAws("5.2"),
    page(
      "Amazon VPC: Network ACLs",
      "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html",
    ),
  ],
  recommended: {
    level: "warn",
    because: "the ACL that AWS makes allows everything, and an entry before can deny the ports",
  },
  target: aws.aclEntries,
  deny: (entry) => entry.allows && aws.isOpenToWorld(entry) && administrationPorts(entry).length > 0,
  message: (entry) =>
    `${aws.shownPorts(entry)} let in the internet to these ports of administration: ${administrationPorts(entry).join(", ")}`,
  examples: {
    good: [
      aws.resource(aws.networkAcl, {
        vpcId: "vpc-1",
        ingress: [
          { action: "allow", cidrBlock: "0.0.0.0/0", protocol: "-1", fromPort: 0, toPort: 0, ruleNo: 300 },
          { action: "deny", cidrBlock: "0.0.0.0/0", protocol: "tcp", fromPort: 22, toPort: 22, ruleNo: 100 },
          {
            action: "deny",
            cidrBlock: "0.0.0.0/0",
            protocol: "tcp",
            fromPort: 3389,
            toPort: 3389,
            ruleNo: 200,
          },
        ],
      }),
      aws.resource(aws.networkAcl, {
        vpcId: "vpc-1",
        ingress: [
          {
            action: "allow",
            cidrBlock: "10.0.0.0/8",
            protocol: "tcp",
            fromPort: 22,
            toPort: 22,
            ruleNo: 100,
          },
          {
            action: "allow",
            cidrBlock: "0.0.0.0/0",
            protocol: "tcp",
            fromPort: 443,
            toPort: 443,
            ruleNo: 200,
          },
          { action: "deny", cidrBlock: "0.0.0.0/0", protocol: "-1", fromPort: 0, toPort: 0, ruleNo: 300 },
        ],
      }),
      aws.resource(aws.networkAclRule, {
        networkAclId: "acl-1",
        egress: true,
        ruleAction: "allow",
        ruleNumber: 100,
        cidrBlock: "0.0.0.0/0",
        protocol: "-1",
      }),
      aws.resource(aws.networkAclRule, {
        networkAclId: "acl-1",
        ruleAction: "allow",
        ruleNumber: 100,
        cidrBlock: "0.0.0.0/0",
        protocol: "icmp",
      }),
    ],
    bad: [
      aws.resource(aws.networkAcl, {
        vpcId: "vpc-1",
        ingress: [
          { action: "deny", cidrBlock: "10.0.0.0/8", protocol: "tcp", fromPort: 22, toPort: 22, ruleNo: 100 },
          { action: "deny", ipv6CidrBlock: "::/0", protocol: "tcp", fromPort: 22, toPort: 22, ruleNo: 200 },
          { action: "allow", cidrBlock: "0.0.0.0/0", protocol: "tcp", fromPort: 22, toPort: 22, ruleNo: 300 },
        ],
      }),
      aws.resource(aws.networkAcl, {
        vpcId: "vpc-1",
        ingress: [
          { action: "deny", cidrBlock: "0.0.0.0/0", protocol: "tcp", fromPort: 80, toPort: 80, ruleNo: 50 },
          { action: "allow", cidrBlock: "0.0.0.0/0", protocol: "tcp", fromPort: 22, toPort: 22, ruleNo: 100 },
          { action: "deny", cidrBlock: "0.0.0.0/0", protocol: "-1", fromPort: 0, toPort: 0, ruleNo: 200 },
        ],
      }),
      aws.resource(aws.networkAcl, {
        vpcId: "vpc-1",
        ingress: [
          { action: "deny", cidrBlock: "0.0.0.0/0", protocol: "tcp", fromPort: 22, toPort: 22, ruleNo: 100 },
          { action: "allow", ipv6CidrBlock: "::/0", protocol: "tcp", fromPort: 22, toPort: 22, ruleNo: 200 },
        ],
      }),
      aws.resource(aws.networkAcl, {
        vpcId: "vpc-1",
        ingress: [
          { action: "allow", cidrBlock: "0.0.0.0/0", protocol: "-1", fromPort: 0, toPort: 0, ruleNo: 100 },
        ],
      }),
      aws.resource(aws.defaultNetworkAcl, {
        ingress: [
          {
            action: "allow",
            ipv6CidrBlock: "::/0",
            protocol: "tcp",
            fromPort: 3000,
            toPort: 4000,
            ruleNo: 100,
          },
        ],
      }),
      aws.resource(aws.networkAclRule, {
        networkAclId: "acl-1",
        ruleAction: "allow",
        ruleNumber: 100,
        cidrBlock: "0.0.0.0/0",
        protocol: "6",
        fromPort: 22,
        toPort: 22,
      }),
    ],
  },
});
