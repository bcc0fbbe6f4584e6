/** Layer 2, managed infrastructure: the registry, the control plane and the nodes. */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { controlPlane, node } from "./identity";

const subnetIds = new pulumi.Config().requireObject<string[]>("subnetIds");

const key = new aws.kms.Key("cluster", { enableKeyRotation: true, deletionWindowInDays: 30 });

new aws.ecr.Repository("web", {
  name: "shop/web",
  imageTagMutability: "MUTABLE",
  imageScanningConfiguration: { scanOnPush: true },
  encryptionConfigurations: [{ encryptionType: "KMS", kmsKey: key.arn }],
});

/** The control plane. */
export const cluster = new aws.eks.Cluster("shop", {
  name: "shop",
  version: "1.35",
  roleArn: controlPlane.arn,
  accessConfig: { authenticationMode: "API", bootstrapClusterCreatorAdminPermissions: false },
  vpcConfig: { subnetIds, endpointPrivateAccess: true, endpointPublicAccess: true },
  encryptionConfig: { provider: { keyArn: key.arn }, resources: ["secrets"] },
  enabledClusterLogTypes: ["api", "audit", "authenticator"],
  deletionProtection: true,
});

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
