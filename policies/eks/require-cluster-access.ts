import { aws, eachOf, page, rule } from "../../src/author";

interface Cluster {
  readonly accessConfig?:
    | {
        readonly authenticationMode?: string | undefined;
        readonly bootstrapClusterCreatorAdminPermissions?: boolean | undefined;
      }
    | undefined;
}

const network = { roleArn: "arn:aws:iam::123456789012:role/eks", vpcConfig: { subnetIds: ["subnet-1"] } };
const closed = aws.resource(aws.cluster, {
  ...network,
  accessConfig: { authenticationMode: "API", bootstrapClusterCreatorAdminPermissions: false },
});
const admins = { principalArn: "arn:aws:iam::123456789012:role/admins" };

/** Whether an entry lets in people and what deploys, rather than nodes. */
function isOfPeople({ from }: aws.ResourceLink): boolean {
  return (aws.inputsOf<{ readonly type?: string }>(from).type ?? "STANDARD") === "STANDARD";
}

export default rule({
  title: "Somebody may enter each EKS cluster",
  severity: "medium",
  why: "A cluster whose creator is no administrator and that has no access entry lets nobody in: neither people nor what deploys to it.",
  fix: "Add an AccessEntry and an AccessPolicyAssociation for the role of those who run the cluster.",
  references: [
    page(
      "Amazon EKS: Grant IAM users access with access entries",
      "https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html",
    ),
  ],
  recommended: { level: "warn", because: "another stack may add the entries" },
  target: eachOf([aws.cluster], { reads: [aws.accessEntry] }),
  deny: (its, { inventory }) => {
    const { accessConfig } = aws.inputsOf<Cluster>(its);
    return (
      accessConfig?.authenticationMode === "API" &&
      accessConfig.bootstrapClusterCreatorAdminPermissions === false &&
      inventory.lacks(its, aws.entering, isOfPeople)
    );
  },
  message: () => "nobody may enter the cluster: its creator may not, and it has no access entry",
  examples: {
    good: [
      aws.stack({
        main: closed,
        admins: aws.resource(aws.accessEntry, { ...admins, clusterName: "${main.name}" }),
      }),
      aws.stack({
        main: aws.resource(aws.cluster, { ...network, accessConfig: { authenticationMode: "API" } }),
      }),
      aws.stack({
        main: aws.resource(aws.cluster, {
          ...network,
          accessConfig: {
            authenticationMode: "API_AND_CONFIG_MAP",
            bootstrapClusterCreatorAdminPermissions: false,
          },
        }),
      }),
    ],
    bad: [
      aws.stack({ main: closed }),
      aws.stack({
        main: closed,
        admins: aws.resource(aws.accessEntry, { ...admins, clusterName: "other" }),
      }),
      aws.stack({
        main: closed,
        nodes: aws.resource(aws.accessEntry, {
          clusterName: "${main.name}",
          principalArn: "arn:aws:iam::123456789012:role/nodes",
          type: "EC2_LINUX",
        }),
      }),
    ],
  },
});
