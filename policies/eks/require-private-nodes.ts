import type { relations } from "../../src/author";
import { aws, cisEks, linksOf, page, rule } from "../../src/author";

interface Subnet {
  readonly mapPublicIpOnLaunch?: boolean | undefined;
}

/** The subnets of a node group that give machines a public address. */
function open(link: aws.ResourceLink): readonly relations.Entry[] {
  return aws.referredTo(link, (subnet) => aws.inputsOf<Subnet>(subnet).mapPublicIpOnLaunch === true);
}

const group = { clusterName: "main", nodeRoleArn: "arn:aws:iam::123456789012:role/nodes" };
const scalingConfig = { desiredSize: 2, maxSize: 3, minSize: 1 };

function nodesIn(...subnetIds: string[]): aws.AwsResource {
  return aws.resource(aws.nodeGroup, { ...group, scalingConfig, subnetIds });
}

export default rule({
  title: "Nodes of EKS are in private subnets",
  severity: "medium",
  why: "Nodes with a public address are found by every scanner; a port that a pod opens on its node is open to the world.",
  fix: "Put the node group into subnets without mapPublicIpOnLaunch, which reach the internet by a NAT gateway.",
  references: [
    cisEks("5.4.3"),
    page(
      "Amazon EKS: VPC and subnet requirements",
      "https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html",
    ),
  ],
  recommended: { level: "deny", because: "nodes need no address of their own to reach the internet" },
  target: linksOf(aws.launchingIn, { reads: [aws.subnet] }),
  deny: (link) => open(link).length > 0,
  message: (link) =>
    `nodes get a public address in ${open(link)
      .map(({ name }) => name)
      .join(", ")}: mapPublicIpOnLaunch is true`,
  related: (link) => open(link),
  examples: {
    good: [
      aws.stack({
        private: aws.resource(aws.subnet, { vpcId: "vpc-1", cidrBlock: "10.0.1.0/24" }),
        nodes: nodesIn("${private.id}"),
      }),
    ],
    bad: [
      aws.stack({
        private: aws.resource(aws.subnet, { vpcId: "vpc-1", cidrBlock: "10.0.1.0/24" }),
        public: aws.resource(aws.subnet, { vpcId: "vpc-1", mapPublicIpOnLaunch: true }),
        nodes: nodesIn("${public.id}"),
      }),
    ],
  },
});
