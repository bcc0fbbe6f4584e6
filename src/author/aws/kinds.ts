/**
 * The AWS resources that rules look at, by type token, with the types of their inputs.
 */
import type { Kind } from "../kinds";
import type * as types from "./types";

/**
 * A type of AWS resources of Pulumi programs. Its `kind` is the token in its short form, such as `aws:eks:Cluster`; every
 * other spelling of the token is recognised.
 *
 * @typeParam Inputs The inputs of the resource, as `@pulumi/aws` has them.
 */
export interface ResourceType<Inputs> extends Kind {
  /** No value has it: it ties the type of the inputs to the resource. */
  readonly inputs?: Inputs;
}

/** The `apiVersion` of AWS resources where objects are shown with one. */
export const awsVersion = "aws";

function type<Inputs>(kind: string): ResourceType<Inputs> {
  return { kind, group: "", version: awsVersion, resource: kind, namespaced: false };
}

/** `aws:eks:Cluster` */
export const cluster = type<types.eks_Cluster>("aws:eks:Cluster");
/** `aws:eks:NodeGroup` */
export const nodeGroup = type<types.eks_NodeGroup>("aws:eks:NodeGroup");
/** `aws:eks:AccessEntry` */
export const accessEntry = type<types.eks_AccessEntry>("aws:eks:AccessEntry");
/** `aws:eks:AccessPolicyAssociation` */
export const accessPolicyAssociation = type<types.eks_AccessPolicyAssociation>(
  "aws:eks:AccessPolicyAssociation",
);
/** `aws:eks:Capability` */
export const capability = type<types.eks_Capability>("aws:eks:Capability");
/** `aws:eks:PodIdentityAssociation` */
export const podIdentityAssociation = type<types.eks_PodIdentityAssociation>(
  "aws:eks:PodIdentityAssociation",
);

/** `aws:ecr:Repository` */
export const repository = type<types.ecr_Repository>("aws:ecr:Repository");
/** `aws:ecr:RepositoryPolicy` */
export const repositoryPolicy = type<types.ecr_RepositoryPolicy>("aws:ecr:RepositoryPolicy");
/** `aws:ecr:RegistryPolicy` */
export const registryPolicy = type<types.ecr_RegistryPolicy>("aws:ecr:RegistryPolicy");
/** `aws:ecr:RepositoryCreationTemplate` */
export const repositoryCreationTemplate = type<types.ecr_RepositoryCreationTemplate>(
  "aws:ecr:RepositoryCreationTemplate",
);

/** `aws:iam:Policy` */
export const policy = type<types.iam_Policy>("aws:iam:Policy");
/** `aws:iam:Role` */
export const role = type<types.iam_Role>("aws:iam:Role");
/** `aws:iam:RolePolicy` */
export const rolePolicy = type<types.iam_RolePolicy>("aws:iam:RolePolicy");
/** `aws:iam:UserPolicy` */
export const userPolicy = type<types.iam_UserPolicy>("aws:iam:UserPolicy");
/** `aws:iam:GroupPolicy` */
export const groupPolicy = type<types.iam_GroupPolicy>("aws:iam:GroupPolicy");
/** `aws:iam:RolePolicyAttachment` */
export const rolePolicyAttachment = type<types.iam_RolePolicyAttachment>("aws:iam:RolePolicyAttachment");
/** `aws:iam:UserPolicyAttachment` */
export const userPolicyAttachment = type<types.iam_UserPolicyAttachment>("aws:iam:UserPolicyAttachment");
/** `aws:iam:GroupPolicyAttachment` */
export const groupPolicyAttachment = type<types.iam_GroupPolicyAttachment>("aws:iam:GroupPolicyAttachment");
/** `aws:iam:PolicyAttachment` */
export const policyAttachment = type<types.iam_PolicyAttachment>("aws:iam:PolicyAttachment");
/** `aws:iam:AccessKey` */
export const accessKey = type<types.iam_AccessKey>("aws:iam:AccessKey");
/** `aws:iam:User` */
export const user = type<types.iam_User>("aws:iam:User");

/** `aws:ec2:Instance` */
export const instance = type<types.ec2_Instance>("aws:ec2:Instance");
/** `aws:ec2:LaunchTemplate` */
export const launchTemplate = type<types.ec2_LaunchTemplate>("aws:ec2:LaunchTemplate");
/** `aws:ec2:LaunchConfiguration` */
export const launchConfiguration = type<types.ec2_LaunchConfiguration>("aws:ec2:LaunchConfiguration");
/** `aws:ec2:Subnet` */
export const subnet = type<types.ec2_Subnet>("aws:ec2:Subnet");
/** `aws:ec2:SecurityGroup` */
export const securityGroup = type<types.ec2_SecurityGroup>("aws:ec2:SecurityGroup");
/** `aws:ec2:DefaultSecurityGroup` */
export const defaultSecurityGroup = type<types.ec2_DefaultSecurityGroup>("aws:ec2:DefaultSecurityGroup");
/** `aws:ec2:SecurityGroupRule` */
export const securityGroupRule = type<types.ec2_SecurityGroupRule>("aws:ec2:SecurityGroupRule");
/** `aws:vpc:SecurityGroupIngressRule` */
export const securityGroupIngressRule = type<types.vpc_SecurityGroupIngressRule>(
  "aws:vpc:SecurityGroupIngressRule",
);
/** `aws:ebs:Volume` */
export const volume = type<types.ebs_Volume>("aws:ebs:Volume");
/** `aws:ebs:EncryptionByDefault` */
export const encryptionByDefault = type<types.ebs_EncryptionByDefault>("aws:ebs:EncryptionByDefault");

/** `aws:s3:Bucket` */
export const bucket = type<types.s3_Bucket>("aws:s3:Bucket");
/** `aws:s3:BucketV2` */
export const bucketV2 = type<types.s3_BucketV2>("aws:s3:BucketV2");
/** `aws:s3:BucketAcl` */
export const bucketAcl = type<types.s3_BucketAcl>("aws:s3:BucketAcl");
/** `aws:s3:BucketPolicy` */
export const bucketPolicy = type<types.s3_BucketPolicy>("aws:s3:BucketPolicy");
/** `aws:s3:BucketPublicAccessBlock` */
export const bucketPublicAccessBlock = type<types.s3_BucketPublicAccessBlock>(
  "aws:s3:BucketPublicAccessBlock",
);
/** `aws:s3:AccountPublicAccessBlock` */
export const accountPublicAccessBlock = type<types.s3_AccountPublicAccessBlock>(
  "aws:s3:AccountPublicAccessBlock",
);

/** `aws:kms:Key` */
export const key = type<types.kms_Key>("aws:kms:Key");
/** `aws:kms:KeyPolicy` */
export const keyPolicy = type<types.kms_KeyPolicy>("aws:kms:KeyPolicy");

/** `aws:rds:Instance` */
export const databaseInstance = type<types.rds_Instance>("aws:rds:Instance");
/** `aws:rds:Cluster` */
export const databaseCluster = type<types.rds_Cluster>("aws:rds:Cluster");
/** `aws:rds:ClusterInstance` */
export const databaseClusterInstance = type<types.rds_ClusterInstance>("aws:rds:ClusterInstance");
/** `aws:docdb:Cluster` */
export const documentCluster = type<types.docdb_Cluster>("aws:docdb:Cluster");
/** `aws:neptune:Cluster` */
export const graphCluster = type<types.neptune_Cluster>("aws:neptune:Cluster");
/** `aws:redshift:Cluster` */
export const warehouse = type<types.redshift_Cluster>("aws:redshift:Cluster");
/** `aws:dms:ReplicationInstance` */
export const replicationInstance = type<types.dms_ReplicationInstance>("aws:dms:ReplicationInstance");

/** `aws:opensearch:Domain` */
export const searchDomain = type<types.opensearch_Domain>("aws:opensearch:Domain");
/** `aws:sqs:Queue` */
export const queue = type<types.sqs_Queue>("aws:sqs:Queue");
/** `aws:sqs:QueuePolicy` */
export const queuePolicy = type<types.sqs_QueuePolicy>("aws:sqs:QueuePolicy");
/** `aws:sns:Topic` */
export const topic = type<types.sns_Topic>("aws:sns:Topic");
/** `aws:sns:TopicPolicy` */
export const topicPolicy = type<types.sns_TopicPolicy>("aws:sns:TopicPolicy");
/** `aws:lb:Listener` */
export const listener = type<types.lb_Listener>("aws:lb:Listener");
/** `aws:lambda:Permission` */
export const functionPermission = type<types.lambda_Permission>("aws:lambda:Permission");
/** `aws:lambda:FunctionUrl` */
export const functionUrl = type<types.lambda_FunctionUrl>("aws:lambda:FunctionUrl");
/** `aws:efs:FileSystem` */
export const fileSystem = type<types.efs_FileSystem>("aws:efs:FileSystem");
