import { aws, cisEks, fsbp, page, rule } from "../../src/author";

// EKS opens an endpoint about which nothing is said.
const cluster = (vpcConfig: object) =>
  aws.resource(aws.cluster, { vpcConfig: { subnetIds: ["subnet-1", "subnet-2"], ...vpcConfig } });

export default rule({
  title: "The API of an EKS cluster is not open to the whole internet",
  severity: "high",
  why: "Whoever finds the address can try stolen credentials and the next flaw of the API server, from anywhere.",
  fix: "Set vpcConfig.endpointPublicAccess to false, or name the networks that may connect in publicAccessCidrs.",
  references: [
    fsbp("EKS.1"),
    cisEks("5.4.1"),
    cisEks("5.4.2"),
    page(
      "Amazon EKS: Cluster endpoint access",
      "https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html",
    ),
  ],
  recommended: {
    level: "deny",
    because: "a list of networks is one line, and a private endpoint is reached through a VPN",
  },
  target: aws.resources(aws.cluster),
  deny: ({ vpcConfig }) =>
    vpcConfig.endpointPublicAccess !== false && (vpcConfig.publicAccessCidrs ?? []).length === 0,
  message: () =>
    "the API of the cluster is open to the whole internet: endpointPublicAccess is not false, and publicAccessCidrs names no networks",
  examples: {
    good: [
      cluster({ endpointPublicAccess: false, endpointPrivateAccess: true }),
      cluster({ publicAccessCidrs: ["203.0.113.0/24"] }),
      cluster({ endpointPublicAccess: true, publicAccessCidrs: ["203.0.113.7/32"] }),
    ],
    bad: [
      cluster({}),
      cluster({ endpointPublicAccess: true }),
      cluster({ endpointPrivateAccess: true, publicAccessCidrs: [] }),
    ],
  },
});
