/**
 * The AWS resources that rules look at, by type token, with the types of their inputs.
 */
import type { ResourceType } from "../resources";
import type * as types from "./types";

/** The `apiVersion` of AWS resources where objects are shown with one. */
export const awsVersion = "aws";

/** The inputs and outputs by which AWS resources refer to others. */
export const awsIdentifiers: readonly string[] = ["id", "arn", "name", "bucket"];

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
/** `aws:ecr:LifecyclePolicy` */
export const repositoryLifecycle = type<types.ecr_LifecyclePolicy>("aws:ecr:LifecyclePolicy");
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
/** `aws:iam:RolePolicyAttachmentsExclusive` */
export const rolePolicyAttachments = type<types.iam_RolePolicyAttachmentsExclusive>(
  "aws:iam:RolePolicyAttachmentsExclusive",
);
/** `aws:iam:UserPolicyAttachmentsExclusive` */
export const userPolicyAttachments = type<types.iam_UserPolicyAttachmentsExclusive>(
  "aws:iam:UserPolicyAttachmentsExclusive",
);
/** `aws:iam:GroupPolicyAttachmentsExclusive` */
export const groupPolicyAttachments = type<types.iam_GroupPolicyAttachmentsExclusive>(
  "aws:iam:GroupPolicyAttachmentsExclusive",
);
/** `aws:ssoadmin:ManagedPolicyAttachment` */
export const permissionSetAttachment = type<types.ssoadmin_ManagedPolicyAttachment>(
  "aws:ssoadmin:ManagedPolicyAttachment",
);
/** `aws:ssoadmin:PermissionSetInlinePolicy` */
export const permissionSetPolicy = type<types.ssoadmin_PermissionSetInlinePolicy>(
  "aws:ssoadmin:PermissionSetInlinePolicy",
);
/** `aws:iam:AccessKey` */
export const accessKey = type<types.iam_AccessKey>("aws:iam:AccessKey");
/** `aws:iam:User` */
export const user = type<types.iam_User>("aws:iam:User");

/** `aws:ec2:Instance` */
export const instance = type<types.ec2_Instance>("aws:ec2:Instance");
/** `aws:ec2:SpotInstanceRequest` */
export const spotInstanceRequest = type<types.ec2_SpotInstanceRequest>("aws:ec2:SpotInstanceRequest");
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
/** `aws:vpc:SecurityGroupEgressRule` */
export const securityGroupEgressRule = type<types.vpc_SecurityGroupEgressRule>(
  "aws:vpc:SecurityGroupEgressRule",
);
/** `aws:ec2:Vpc` */
export const network = type<types.ec2_Vpc>("aws:ec2:Vpc");
/** `aws:ec2:FlowLog` */
export const flowLog = type<types.ec2_FlowLog>("aws:ec2:FlowLog");
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
/** `aws:s3:BucketObject` */
export const bucketObject = type<types.s3_BucketObject>("aws:s3:BucketObject");
/** `aws:s3:BucketObjectv2` */
export const bucketObjectV2 = type<types.s3_BucketObjectv2>("aws:s3:BucketObjectv2");
/** `aws:s3:ObjectCopy` */
export const objectCopy = type<types.s3_ObjectCopy>("aws:s3:ObjectCopy");
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
/** `aws:kms:ExternalKey` */
export const externalKey = type<types.kms_ExternalKey>("aws:kms:ExternalKey");
/** `aws:kms:ReplicaKey` */
export const replicaKey = type<types.kms_ReplicaKey>("aws:kms:ReplicaKey");
/** `aws:kms:ReplicaExternalKey` */
export const replicaExternalKey = type<types.kms_ReplicaExternalKey>("aws:kms:ReplicaExternalKey");

/** `aws:rds:Instance` */
export const databaseInstance = type<types.rds_Instance>("aws:rds:Instance");
/** `aws:rds:Cluster` */
export const databaseCluster = type<types.rds_Cluster>("aws:rds:Cluster");
/** `aws:rds:ClusterInstance` */
export const databaseClusterInstance = type<types.rds_ClusterInstance>("aws:rds:ClusterInstance");
/** `aws:docdb:Cluster` */
export const documentCluster = type<types.docdb_Cluster>("aws:docdb:Cluster");
/** `aws:docdb:ClusterInstance` */
export const documentClusterInstance = type<types.docdb_ClusterInstance>("aws:docdb:ClusterInstance");
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
/** `aws:wafv2:WebAclAssociation` */
export const firewallAssociation = type<types.wafv2_WebAclAssociation>("aws:wafv2:WebAclAssociation");
/** `aws:lambda:Permission` */
export const functionPermission = type<types.lambda_Permission>("aws:lambda:Permission");
/** `aws:lambda:FunctionUrl` */
export const functionUrl = type<types.lambda_FunctionUrl>("aws:lambda:FunctionUrl");
/** `aws:efs:FileSystem` */
export const fileSystem = type<types.efs_FileSystem>("aws:efs:FileSystem");

/** `aws:ec2:AmiLaunchPermission` */
export const imageLaunchPermission = type<types.ec2_AmiLaunchPermission>("aws:ec2:AmiLaunchPermission");
/** `aws:ec2:ImageBlockPublicAccess` */
export const imageBlockPublicAccess = type<types.ec2_ImageBlockPublicAccess>(
  "aws:ec2:ImageBlockPublicAccess",
);
/** `aws:ebs:SnapshotBlockPublicAccess` */
export const snapshotBlockPublicAccess = type<types.ebs_SnapshotBlockPublicAccess>(
  "aws:ebs:SnapshotBlockPublicAccess",
);
/** `aws:ec2:NetworkAcl` */
export const networkAcl = type<types.ec2_NetworkAcl>("aws:ec2:NetworkAcl");
/** `aws:ec2:DefaultNetworkAcl` */
export const defaultNetworkAcl = type<types.ec2_DefaultNetworkAcl>("aws:ec2:DefaultNetworkAcl");
/** `aws:ec2:NetworkAclRule` */
export const networkAclRule = type<types.ec2_NetworkAclRule>("aws:ec2:NetworkAclRule");

/** `aws:s3:BucketVersioning` */
export const bucketVersioning = type<types.s3_BucketVersioningArgs>("aws:s3:BucketVersioning");
/** `aws:s3:BucketServerSideEncryptionConfiguration` */
export const bucketEncryption = type<types.s3_BucketServerSideEncryptionConfigurationArgs>(
  "aws:s3:BucketServerSideEncryptionConfiguration",
);
/** `aws:s3:BucketOwnershipControls` */
export const bucketOwnershipControls = type<types.s3_BucketOwnershipControls>(
  "aws:s3:BucketOwnershipControls",
);
/** `aws:s3:AccessPoint` */
export const accessPoint = type<types.s3_AccessPoint>("aws:s3:AccessPoint");
/** `aws:s3:BucketLogging` */
export const bucketLogging = type<types.s3_BucketLoggingArgs>("aws:s3:BucketLogging");
/** `aws:s3:BucketLifecycleConfiguration` */
export const bucketLifecycle = type<types.s3_BucketLifecycleConfigurationArgs>(
  "aws:s3:BucketLifecycleConfiguration",
);

/** `aws:rds:GlobalCluster` */
export const globalDatabaseCluster = type<types.rds_GlobalCluster>("aws:rds:GlobalCluster");
/** `aws:rds:Snapshot` */
export const databaseSnapshot = type<types.rds_Snapshot>("aws:rds:Snapshot");
/** `aws:rds:ClusterSnapshot` */
export const databaseClusterSnapshot = type<types.rds_ClusterSnapshot>("aws:rds:ClusterSnapshot");
/** `aws:rds:SnapshotCopy` */
export const databaseSnapshotCopy = type<types.rds_SnapshotCopy>("aws:rds:SnapshotCopy");
/** `aws:rds:ClusterSnapshotCopy` */
export const databaseClusterSnapshotCopy = type<types.rds_ClusterSnapshotCopy>("aws:rds:ClusterSnapshotCopy");
/** `aws:rds:ParameterGroup` */
export const databaseParameterGroup = type<types.rds_ParameterGroup>("aws:rds:ParameterGroup");
/** `aws:rds:ClusterParameterGroup` */
export const databaseClusterParameterGroup = type<types.rds_ClusterParameterGroup>(
  "aws:rds:ClusterParameterGroup",
);
/** `aws:rds:Proxy` */
export const databaseProxy = type<types.rds_Proxy>("aws:rds:Proxy");
/** `aws:docdb:ClusterParameterGroup` */
export const documentParameterGroup = type<types.docdb_ClusterParameterGroup>(
  "aws:docdb:ClusterParameterGroup",
);
/** `aws:redshift:ParameterGroup` */
export const warehouseParameterGroup = type<types.redshift_ParameterGroup>("aws:redshift:ParameterGroup");
/** `aws:neptune:ClusterInstance` */
export const graphClusterInstance = type<types.neptune_ClusterInstance>("aws:neptune:ClusterInstance");
/** `aws:dynamodb:Table` */
export const table = type<types.dynamodb_Table>("aws:dynamodb:Table");
/** `aws:elasticache:ReplicationGroup` */
export const replicationGroup = type<types.elasticache_ReplicationGroup>("aws:elasticache:ReplicationGroup");
/** `aws:msk:Cluster` */
export const streamingCluster = type<types.msk_Cluster>("aws:msk:Cluster");

/** `aws:lambda:Function` */
export const lambdaFunction = type<types.lambda_Function>("aws:lambda:Function");

/** `aws:ecs:TaskDefinition` */
export const taskDefinition = type<types.ecs_TaskDefinition>("aws:ecs:TaskDefinition");
/** `aws:ecs:Cluster` */
export const containerCluster = type<types.ecs_Cluster>("aws:ecs:Cluster");
/** `aws:ecs:Service` */
export const containerService = type<types.ecs_Service>("aws:ecs:Service");
/** `aws:ecs:TaskSet` */
export const taskSet = type<types.ecs_TaskSet>("aws:ecs:TaskSet");

/** `aws:eks:Addon` */
export const addon = type<types.eks_Addon>("aws:eks:Addon");

/** `aws:lb:LoadBalancer` */
export const loadBalancer = type<types.lb_LoadBalancer>("aws:lb:LoadBalancer");
/** `aws:elb:LoadBalancer` */
export const classicLoadBalancer = type<types.elb_LoadBalancer>("aws:elb:LoadBalancer");
/** `aws:cloudfront:Distribution` */
export const distribution = type<types.cloudfront_Distribution>("aws:cloudfront:Distribution");
/** `aws:apigateway:Method` */
export const restMethod = type<types.apigateway_Method>("aws:apigateway:Method");
/** `aws:apigateway:Stage` */
export const restStage = type<types.apigateway_Stage>("aws:apigateway:Stage");
/** `aws:apigatewayv2:Route` */
export const httpRoute = type<types.apigatewayv2_Route>("aws:apigatewayv2:Route");
/** `aws:apigatewayv2:Stage` */
export const httpStage = type<types.apigatewayv2_Stage>("aws:apigatewayv2:Stage");

/** `aws:cloudtrail:Trail` */
export const trail = type<types.cloudtrail_Trail>("aws:cloudtrail:Trail");
/** `aws:cloudwatch:LogGroup` */
export const logGroup = type<types.cloudwatch_LogGroup>("aws:cloudwatch:LogGroup");

/** `aws:iam:AccountPasswordPolicy` */
export const passwordPolicy = type<types.iam_AccountPasswordPolicy>("aws:iam:AccountPasswordPolicy");

/** `aws:secretsmanager:Secret` */
export const secret = type<types.secretsmanager_Secret>("aws:secretsmanager:Secret");
/** `aws:secretsmanager:SecretPolicy` */
export const secretPolicy = type<types.secretsmanager_SecretPolicy>("aws:secretsmanager:SecretPolicy");
/** `aws:secretsmanager:SecretRotation` */
export const secretRotation = type<types.secretsmanager_SecretRotation>("aws:secretsmanager:SecretRotation");

/** `aws:ssm:Parameter` */
export const parameter = type<types.ssm_Parameter>("aws:ssm:Parameter");
/** `aws:kinesis:Stream` */
export const stream = type<types.kinesis_Stream>("aws:kinesis:Stream");
