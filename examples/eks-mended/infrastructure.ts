/** Layer 2, managed infrastructure: the registry, the control plane and the nodes. */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { controlPlane, node } from "./identity";

const subnetIds = new pulumi.Config().requireObject<string[]>("subnetIds");

const key = new aws.kms.Key("cluster", { enableKeyRotation: true, deletionWindowInDays: 30 });

const repository = new aws.ecr.Repository("web", {
  name: "shop/web",
  imageTagMutability: "IMMUTABLE",
  imageScanningConfiguration: { scanOnPush: true },
  encryptionConfigurations: [{ encryptionType: "KMS", kmsKey: key.arn }],
});

new aws.ecr.LifecyclePolicy("web", {
  repository: repository.name,
  policy: JSON.stringify({
    rules: [
      {
        rulePriority: 1,
        selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: 100 },
        action: { type: "expire" },
      },
    ],
  }),
});

/** The control plane. */
export const cluster = new aws.eks.Cluster("shop", {
  name: "shop",
  version: "1.35",
  roleArn: controlPlane.arn,
  accessConfig: { authenticationMode: "API", bootstrapClusterCreatorAdminPermissions: false },
  vpcConfig: { subnetIds, endpointPrivateAccess: true, endpointPublicAccess: false },
  encryptionConfig: { provider: { keyArn: key.arn }, resources: ["secrets"] },
  enabledClusterLogTypes: ["api", "audit", "authenticator"],
  deletionProtection: true,
});

// Gives pods the roles of their associations.
new aws.eks.Addon("pod-identity", { clusterName: cluster.name, addonName: "eks-pod-identity-agent" });

const template = new aws.ec2.LaunchTemplate("nodes", {
  metadataOptions: { httpTokens: "required", httpPutResponseHopLimit: 1 },
  blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { volumeSize: 50, encrypted: "true" } }],
});

new aws.eks.NodeGroup("nodes", {
  clusterName: cluster.name,
  nodeRoleArn: node.arn,
  subnetIds,
  scalingConfig: { minSize: 3, desiredSize: 3, maxSize: 9 },
  launchTemplate: { id: template.id, version: "$Latest" },
});
