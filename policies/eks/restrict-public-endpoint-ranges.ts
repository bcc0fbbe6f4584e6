import { aws, cisEks, fsbp, page, rule, wholeNumber } from "../../src/author";

interface Prefixes {
  readonly shortestPrefix: number;
  readonly shortestIpv6Prefix: number;
}

function isLarge(range: string, { shortestPrefix, shortestIpv6Prefix }: Prefixes): boolean {
  return aws.prefixLength(range) < (range.includes(":") ? shortestIpv6Prefix : shortestPrefix);
}

const cluster = (vpcConfig: object) =>
  aws.resource(aws.cluster, { vpcConfig: { subnetIds: ["subnet-1", "subnet-2"], ...vpcConfig } });

export default rule({
  title: "The API of an EKS cluster is open to small networks alone",
  severity: "high",
  why: "A range as large as a provider's lets in every customer of that provider, and 0.0.0.0/0 everybody.",
  fix: "Name the networks of your own offices, VPNs and CI systems in publicAccessCidrs.",
  references: [
    fsbp("EKS.1"),
    cisEks("5.4.1"),
    page(
      "Amazon EKS: Cluster endpoint access",
      "https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html",
    ),
  ],
  recommended: { level: "deny", because: "whoever names networks at all can name their own" },
  target: aws.resources(aws.cluster),
  parameters: {
    shortestPrefix: wholeNumber({
      description: "The fewest bits that the addresses of an IPv4 range must have in common.",
      default: 16,
    }),
    shortestIpv6Prefix: wholeNumber({ description: "The same of an IPv6 range.", default: 32 }),
  },
  deny: ({ vpcConfig }, { parameters }) =>
    vpcConfig.endpointPublicAccess !== false &&
    aws.anyOf(vpcConfig.publicAccessCidrs ?? [], (range) => isLarge(range, parameters)),
  message: ({ vpcConfig }, { parameters }) =>
    `the API of the cluster is open to more than networks of your own: ${aws.knownOf(vpcConfig.publicAccessCidrs ?? [], (range) => isLarge(range, parameters)).join(", ")}`,
  examples: {
    good: [
      cluster({ publicAccessCidrs: ["203.0.113.0/24"] }),
      cluster({ publicAccessCidrs: ["203.0.0.0/16", "2001:db8::/32"] }),
      cluster({ endpointPublicAccess: false, publicAccessCidrs: ["0.0.0.0/0"] }),
    ],
    bad: [
      cluster({ publicAccessCidrs: ["0.0.0.0/0"] }),
      cluster({ publicAccessCidrs: ["203.0.113.0/24", "0.0.0.0/1"] }),
      cluster({ endpointPublicAccess: true, publicAccessCidrs: ["::/0"] }),
      cluster({ publicAccessCidrs: ["203.0.0.0/15"] }),
      cluster({ publicAccessCidrs: ["2001:db8::/31"] }),
    ],
  },
});
