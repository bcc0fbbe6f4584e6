import { aws, linksOf, page, rule } from "../../src/author";

interface Cluster {
  readonly computeConfig?: { readonly enabled?: boolean | undefined } | undefined;
}

/** Whether an add-on gives pods the credentials of their role. */
function isAgent({ from }: aws.ResourceLink): boolean {
  return aws.inputsOf<{ readonly addonName: string }>(from).addonName === "eks-pod-identity-agent";
}

function isAutomatic({ computeConfig }: Cluster): boolean {
  return computeConfig?.enabled === true;
}

const network = { roleArn: "arn:aws:iam::123456789012:role/eks", vpcConfig: { subnetIds: ["subnet-1"] } };
const main = aws.resource(aws.cluster, network);
const orders = aws.resource(aws.podIdentityAssociation, {
  clusterName: "${main.name}",
  namespace: "shop",
  serviceAccount: "orders",
  roleArn: "arn:aws:iam::123456789012:role/orders",
});

export default rule({
  title: "Clusters with pod identities have the agent that serves them",
  severity: "medium",
  why: "Without the agent on their node pods get no credentials, and fall back to the role of the node if they reach it.",
  fix: "Add an Addon eks-pod-identity-agent for the cluster.",
  references: [
    page(
      "Amazon EKS: Set up the Amazon EKS Pod Identity Agent",
      "https://docs.aws.amazon.com/eks/latest/userguide/pod-id-agent-setup.html",
    ),
  ],
  recommended: { level: "warn", because: "the agent may be installed by its chart" },
  target: linksOf(aws.identifyingIn, { reads: [aws.cluster, aws.addon] }),
  deny: (link, { inventory }) =>
    aws.referredTo(
      link,
      (cluster) => !isAutomatic(aws.inputsOf(cluster)) && inventory.lacks(cluster, aws.extending, isAgent),
    ).length > 0,
  message: () => "pods get no credentials of the role: the cluster has no add-on eks-pod-identity-agent",
  related: ({ found }) => found,
  examples: {
    good: [
      aws.stack({
        main,
        orders,
        agent: aws.resource(aws.addon, {
          addonName: "eks-pod-identity-agent",
          clusterName: "${main.name}",
        }),
      }),
      aws.stack({
        main: aws.resource(aws.cluster, { ...network, computeConfig: { enabled: true } }),
        orders,
      }),
    ],
    bad: [
      aws.stack({ main, orders }),
      aws.stack({
        main: aws.resource(aws.cluster, { ...network, computeConfig: { enabled: false } }),
        orders,
        network: aws.resource(aws.addon, { addonName: "vpc-cni", clusterName: "${main.name}" }),
      }),
    ],
  },
});
