import { aws, cisEks, page, rule } from "../../src/author";

const cluster = (vpcConfig: object) =>
  aws.resource(aws.cluster, { vpcConfig: { subnetIds: ["subnet-1", "subnet-2"], ...vpcConfig } });

export default rule({
  title: "Nodes reach the API of an EKS cluster inside the VPC",
  severity: "medium",
  why: "Without a private endpoint all traffic between the nodes and the API server leaves the VPC, and the public endpoint has to stay open for them.",
  fix: "Set vpcConfig.endpointPrivateAccess to true.",
  references: [
    cisEks("5.4.2"),
    page(
      "Amazon EKS: Cluster endpoint access",
      "https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html",
    ),
  ],
  recommended: { level: "deny", because: "it costs nothing, and the public endpoint may stay beside it" },
  target: aws.resources(aws.cluster),
  deny: ({ vpcConfig }) => vpcConfig.endpointPrivateAccess !== true,
  message: () => "the cluster has no private endpoint: endpointPrivateAccess is not true",
  examples: {
    good: [cluster({ endpointPrivateAccess: true })],
    bad: [cluster({}), cluster({ endpointPrivateAccess: false })],
  },
});
