/** The controls of AWS Security Hub's standard AWS Foundational Security Best Practices. */
import type { Framework } from "./framework";

const guide = "https://docs.aws.amazon.com/securityhub/latest/userguide";

const notYet = "Nobody has written a rule for it yet.";
const operators =
  "How much a service costs, how it is run and what outage it survives is left to those who run it.";
const methods = "It is set for each method, by a resource of its own.";
const exists = "Whether a bucket exists says the account, not the program.";
const moves = "The latest version moves; a service that names none has it.";
const inherits = "A snapshot is as the database that it is of.";
const ports = "A port or a name that is not the default keeps out nobody who looks.";
const accounts = "Which other accounts are trusted is known to the team, and no document says it.";

function together(what: string): string {
  return `It takes ${what} together; a rule judges one resource.`;
}

/** AWS Foundational Security Best Practices, by the ids of the controls in Security Hub. */
export const awsFoundationalBestPractices = {
  id: "aws-fsbp",
  title: "AWS Foundational Security Best Practices",
  version: "v1.0.0",
  url: `${guide}/fsbp-standard.html`,
  source: "the page of the standard in the Security Hub user guide, in a copy of 2025",
  scope:
    "The controls about settings of the resources that rules look at. Controls about other resources are left out, and " +
    "so are those about what happens in an account, such as whether a patch is installed.",
  citation: (control) => `AWS FSBP ${control}`,
  link: (control) => {
    const [service = "", number = ""] = control.toLowerCase().split(".");
    return `${guide}/${service}-controls.html#${service}-${number}`;
  },
  controls: {
    "APIGateway.1": {
      title: "API Gateway REST and WebSocket API execution logging should be enabled",
      reason: methods,
    },
    "APIGateway.2": {
      title:
        "API Gateway REST API stages should be configured to use SSL certificates for backend authentication",
      reason: notYet,
    },
    "APIGateway.3": {
      title: "API Gateway REST API stages should have AWS X-Ray tracing enabled",
      reason: operators,
    },
    "APIGateway.4": {
      title: "API Gateway should be associated with a WAF Web ACL",
      reason: together("a stage and its association with a web ACL"),
    },
    "APIGateway.5": { title: "API Gateway REST API cache data should be encrypted at rest", reason: methods },
    "APIGateway.8": { title: "API Gateway routes should specify an authorization type" },
    "APIGateway.9": { title: "Access logging should be configured for API Gateway V2 Stages" },
    "AutoScaling.3": {
      title:
        "Amazon EC2 Auto Scaling group launch configurations should configure EC2 instances to require Instance Metadata Service Version 2 (IMDSv2)",
    },
    "AutoScaling.5": {
      title:
        "Amazon EC2 instances launched using Amazon EC2 Auto Scaling group launch configurations should not have Public IP addresses",
    },
    "CloudFront.1": {
      title: "CloudFront distributions should have a default root object configured",
      reason: operators,
    },
    "CloudFront.3": { title: "CloudFront distributions should require encryption in transit" },
    "CloudFront.4": {
      title: "CloudFront distributions should have origin failover configured",
      reason: operators,
    },
    "CloudFront.5": { title: "CloudFront distributions should have logging enabled" },
    "CloudFront.6": { title: "CloudFront distributions should have WAF enabled", reason: notYet },
    "CloudFront.7": { title: "CloudFront distributions should use custom SSL/TLS certificates" },
    "CloudFront.8": {
      title: "CloudFront distributions should use SNI to serve HTTPS requests",
      reason: notYet,
    },
    "CloudFront.9": { title: "CloudFront distributions should encrypt traffic to custom origins" },
    "CloudFront.10": {
      title:
        "CloudFront distributions should not use deprecated SSL protocols between edge locations and custom origins",
    },
    "CloudFront.12": {
      title: "CloudFront distributions should not point to non-existent S3 origins",
      reason: exists,
    },
    "CloudFront.13": { title: "CloudFront distributions should use origin access control" },
    "CloudFront.15": { title: "CloudFront distributions should use the recommended TLS security policy" },
    "CloudFront.16": {
      title: "CloudFront distributions should use origin access control for Lambda function URL origins",
      reason: notYet,
    },
    "CloudTrail.1": {
      title:
        "CloudTrail should be enabled and configured with at least one multi-Region trail that includes read and write management events",
    },
    "CloudTrail.2": { title: "CloudTrail should have encryption at-rest enabled" },
    "CloudTrail.4": { title: "CloudTrail log file validation should be enabled" },
    "CloudTrail.5": {
      title: "CloudTrail trails should be integrated with Amazon CloudWatch Logs",
      reason: notYet,
    },
    "DMS.1": { title: "Database Migration Service replication instances should not be public" },
    "DMS.6": { title: "DMS replication instances should have automatic minor version upgrade enabled" },
    "DMS.13": {
      title: "DMS replication instances should be configured to use multiple Availability Zones",
      reason: operators,
    },
    "DocumentDB.1": { title: "Amazon DocumentDB clusters should be encrypted at rest" },
    "DocumentDB.2": { title: "Amazon DocumentDB clusters should have an adequate backup retention period" },
    "DocumentDB.4": { title: "Amazon DocumentDB clusters should publish audit logs to CloudWatch Logs" },
    "DocumentDB.5": { title: "Amazon DocumentDB clusters should have deletion protection enabled" },
    "DocumentDB.6": { title: "Amazon DocumentDB clusters should be encrypted in transit" },
    "DynamoDB.1": {
      title: "DynamoDB tables should automatically scale capacity with demand",
      reason: operators,
    },
    "DynamoDB.2": { title: "DynamoDB tables should have point-in-time recovery enabled" },
    "DynamoDB.6": { title: "DynamoDB tables should have deletion protection enabled" },
    "EC2.1": { title: "Amazon EBS snapshots should not be publicly restorable" },
    "EC2.2": { title: "VPC default security groups should not allow inbound or outbound traffic" },
    "EC2.3": { title: "Attached Amazon EBS volumes should be encrypted at-rest" },
    "EC2.6": { title: "VPC flow logging should be enabled in all VPCs" },
    "EC2.7": { title: "EBS default encryption should be enabled" },
    "EC2.8": { title: "EC2 instances should use Instance Metadata Service Version 2 (IMDSv2)" },
    "EC2.9": { title: "Amazon EC2 instances should not have a public IPv4 address" },
    "EC2.15": { title: "Amazon EC2 subnets should not automatically assign public IP addresses" },
    "EC2.17": { title: "Amazon EC2 instances should not use multiple ENIs", reason: operators },
    "EC2.18": {
      title: "Security groups should only allow unrestricted incoming traffic for authorized ports",
    },
    "EC2.19": { title: "Security groups should not allow unrestricted access to ports with high risk" },
    "EC2.21": { title: "Network ACLs should not allow ingress from 0.0.0.0/0 to port 22 or port 3389" },
    "EC2.24": { title: "Amazon EC2 paravirtual instance types should not be used", reason: operators },
    "EC2.25": { title: "Amazon EC2 launch templates should not assign public IPs to network interfaces" },
    "EC2.170": { title: "EC2 launch templates should use Instance Metadata Service Version 2 (IMDSv2)" },
    "EC2.181": { title: "EC2 launch templates should enable encryption for attached EBS volumes" },
    "ECR.1": { title: "ECR private repositories should have image scanning configured" },
    "ECR.2": { title: "ECR private repositories should have tag immutability configured" },
    "ECR.3": {
      title: "ECR repositories should have at least one lifecycle policy configured",
    },
    "ECS.1": {
      title: "Amazon ECS task definitions should have secure networking modes and user definitions",
    },
    "ECS.2": { title: "ECS services should not have public IP addresses assigned to them automatically" },
    "ECS.3": { title: "ECS task definitions should not share the host's process namespace" },
    "ECS.4": { title: "ECS containers should run as non-privileged" },
    "ECS.5": { title: "ECS containers should be limited to read-only access to root filesystems" },
    "ECS.8": { title: "Secrets should not be passed as container environment variables" },
    "ECS.9": { title: "ECS task definitions should have a logging configuration", reason: notYet },
    "ECS.10": {
      title: "ECS Fargate services should run on the latest Fargate platform version",
      reason: moves,
    },
    "ECS.12": { title: "ECS clusters should use Container Insights" },
    "ECS.16": { title: "ECS task sets should not automatically assign public IP addresses" },
    "EFS.1": { title: "Elastic File System should be configured to encrypt file data at-rest using AWS KMS" },
    "EFS.2": {
      title: "Amazon EFS volumes should be in backup plans",
      reason: together("a file system and a backup plan"),
    },
    "EFS.7": {
      title: "EFS file systems should have automatic backups enabled",
      reason: together("a file system and its backup policy"),
    },
    "EFS.8": { title: "EFS file systems should be encrypted at rest" },
    "EKS.1": { title: "EKS cluster endpoints should not be publicly accessible" },
    "EKS.2": { title: "EKS clusters should run on a supported Kubernetes version" },
    "EKS.3": { title: "EKS clusters should use encrypted Kubernetes secrets" },
    "EKS.8": { title: "EKS clusters should have audit logging enabled" },
    "ElastiCache.1": {
      title: "ElastiCache (Redis OSS) clusters should have automatic backups enabled",
      reason: operators,
    },
    "ElastiCache.2": {
      title: "ElastiCache clusters should have automatic minor version upgrades enabled",
      reason: notYet,
    },
    "ElastiCache.3": {
      title: "ElastiCache replication groups should have automatic failover enabled",
      reason: operators,
    },
    "ElastiCache.4": { title: "ElastiCache replication groups should be encrypted at rest" },
    "ElastiCache.5": { title: "ElastiCache replication groups should be encrypted in transit" },
    "ElastiCache.6": {
      title:
        "ElastiCache (Redis OSS) replication groups of earlier versions should have Redis OSS AUTH enabled",
      reason: notYet,
    },
    "ElastiCache.7": {
      title: "ElastiCache clusters should not use the default subnet group",
      reason: operators,
    },
    "ELB.1": {
      title: "Application Load Balancer should be configured to redirect all HTTP requests to HTTPS",
    },
    "ELB.2": {
      title:
        "Classic Load Balancers with SSL/HTTPS listeners should use a certificate provided by AWS Certificate Manager",
      reason: notYet,
    },
    "ELB.3": { title: "Classic Load Balancer listeners should be configured with HTTPS or TLS termination" },
    "ELB.4": { title: "Application Load Balancer should be configured to drop invalid http headers" },
    "ELB.5": { title: "Application and Classic Load Balancers logging should be enabled" },
    "ELB.6": {
      title: "Application, Gateway, and Network Load Balancers should have deletion protection enabled",
    },
    "ELB.7": { title: "Classic Load Balancers should have connection draining enabled", reason: operators },
    "ELB.8": {
      title:
        "Classic Load Balancers with SSL listeners should use a predefined security policy that has strong AWS Configuration",
      reason: together("a load balancer and its policies"),
    },
    "ELB.9": {
      title: "Classic Load Balancers should have cross-zone load balancing enabled",
      reason: operators,
    },
    "ELB.10": { title: "Classic Load Balancer should span multiple Availability Zones", reason: operators },
    "ELB.12": {
      title:
        "Application Load Balancer should be configured with defensive or strictest desync mitigation mode",
    },
    "ELB.13": {
      title: "Application, Network and Gateway Load Balancers should span multiple Availability Zones",
      reason: operators,
    },
    "ELB.14": {
      title: "Classic Load Balancer should be configured with defensive or strictest desync mitigation mode",
    },
    "ELB.17": {
      title: "Application and Network Load Balancers with listeners should use recommended security policies",
    },
    "ELB.18": {
      title:
        "Application and Network Load Balancer listeners should use secure protocols to encrypt data in transit",
    },
    "IAM.1": { title: 'IAM policies should not allow full "*" administrative privileges' },
    "IAM.2": { title: "IAM users should not have IAM policies attached" },
    "IAM.3": { title: "IAM users' access keys should be rotated every 90 days or less" },
    "IAM.7": { title: "Password policies for IAM users should have strong configurations" },
    "IAM.21": {
      title: "IAM customer managed policies that you create should not allow wildcard actions for services",
    },
    "Kinesis.1": { title: "Kinesis streams should be encrypted at rest" },
    "Kinesis.3": {
      title: "Kinesis streams should have an adequate data retention period",
      reason: operators,
    },
    "KMS.1": { title: "IAM customer managed policies should not allow decryption actions on all KMS keys" },
    "KMS.2": {
      title:
        "IAM principals should not have IAM inline policies that allow decryption actions on all KMS keys",
    },
    "KMS.3": { title: "AWS KMS keys should not be deleted unintentionally" },
    "KMS.5": { title: "KMS keys should not be publicly accessible" },
    "Lambda.1": { title: "Lambda function policies should prohibit public access" },
    "Lambda.2": { title: "Lambda functions should use supported runtimes" },
    "Lambda.5": {
      title: "VPC Lambda functions should operate in multiple Availability Zones",
      reason: operators,
    },
    "MSK.1": { title: "MSK clusters should be encrypted in transit among broker nodes" },
    "MSK.4": { title: "MSK clusters should have public access disabled", reason: notYet },
    "MSK.6": { title: "MSK clusters should disable unauthenticated access", reason: notYet },
    "Neptune.1": { title: "Neptune DB clusters should be encrypted at rest" },
    "Neptune.2": { title: "Neptune DB clusters should publish audit logs to CloudWatch Logs" },
    "Neptune.4": { title: "Neptune DB clusters should have deletion protection enabled" },
    "Neptune.5": { title: "Neptune DB clusters should have automated backups enabled" },
    "Neptune.7": { title: "Neptune DB clusters should have IAM database authentication enabled" },
    "Neptune.8": {
      title: "Neptune DB clusters should be configured to copy tags to snapshots",
      reason: operators,
    },
    "Opensearch.1": { title: "OpenSearch domains should have encryption at rest enabled" },
    "Opensearch.2": { title: "OpenSearch domains should not be publicly accessible", reason: notYet },
    "Opensearch.3": { title: "OpenSearch domains should encrypt data sent between nodes" },
    "Opensearch.4": {
      title: "OpenSearch domain error logging to CloudWatch Logs should be enabled",
      reason: operators,
    },
    "Opensearch.5": { title: "OpenSearch domains should have audit logging enabled", reason: notYet },
    "Opensearch.6": { title: "OpenSearch domains should have at least three data nodes", reason: operators },
    "Opensearch.7": {
      title: "OpenSearch domains should have fine-grained access control enabled",
      reason: notYet,
    },
    "Opensearch.8": {
      title: "Connections to OpenSearch domains should be encrypted using the latest TLS security policy",
    },
    "RDS.1": { title: "RDS snapshot should be private" },
    "RDS.2": {
      title:
        "RDS DB Instances should prohibit public access, as determined by the PubliclyAccessible configuration",
    },
    "RDS.3": { title: "RDS DB instances should have encryption at-rest enabled" },
    "RDS.4": {
      title: "RDS cluster snapshots and database snapshots should be encrypted at rest",
      reason: inherits,
    },
    "RDS.5": { title: "RDS DB instances should be configured with multiple Availability Zones" },
    "RDS.6": { title: "Enhanced monitoring should be configured for RDS DB instances", reason: operators },
    "RDS.7": { title: "RDS clusters should have deletion protection enabled" },
    "RDS.8": { title: "RDS DB instances should have deletion protection enabled" },
    "RDS.9": { title: "RDS DB instances should publish logs to CloudWatch Logs" },
    "RDS.10": { title: "IAM authentication should be configured for RDS instances" },
    "RDS.11": { title: "RDS instances should have automatic backups enabled" },
    "RDS.12": { title: "IAM authentication should be configured for RDS clusters" },
    "RDS.13": { title: "RDS automatic minor version upgrades should be enabled" },
    "RDS.14": { title: "Amazon Aurora clusters should have backtracking enabled", reason: operators },
    "RDS.15": {
      title: "RDS DB clusters should be configured for multiple Availability Zones",
      reason: together("a cluster and its instances"),
    },
    "RDS.16": {
      title: "Aurora DB clusters should be configured to copy tags to DB snapshots",
      reason: operators,
    },
    "RDS.17": { title: "RDS DB instances should be configured to copy tags to snapshots", reason: operators },
    "RDS.23": { title: "RDS instances should not use a database engine default port", reason: ports },
    "RDS.24": { title: "RDS Database clusters should use a custom administrator username", reason: ports },
    "RDS.25": { title: "RDS database instances should use a custom administrator username", reason: ports },
    "RDS.27": { title: "RDS DB clusters should be encrypted at rest" },
    "RDS.34": { title: "Aurora MySQL DB clusters should publish audit logs to CloudWatch Logs" },
    "RDS.35": { title: "RDS DB clusters should have automatic minor version upgrade enabled" },
    "RDS.36": { title: "RDS for PostgreSQL DB instances should publish logs to CloudWatch Logs" },
    "RDS.37": { title: "Aurora PostgreSQL DB clusters should publish logs to CloudWatch Logs" },
    "RDS.40": { title: "RDS for SQL Server DB instances should publish logs to CloudWatch Logs" },
    "RDS.41": { title: "RDS for SQL Server DB instances should be encrypted in transit" },
    "RDS.42": { title: "RDS for MariaDB DB instances should publish logs to CloudWatch Logs" },
    "RDS.43": { title: "RDS DB proxies should require TLS encryption for connections" },
    "RDS.44": { title: "RDS for MariaDB DB instances should be encrypted in transit" },
    "RDS.45": { title: "Aurora MySQL DB clusters should have audit logging enabled" },
    "RDS.46": {
      title: "RDS DB instances should not be deployed in public subnets with routes to internet gateways",
      reason: together("an instance, its subnets and their routes"),
    },
    "RDS.47": {
      title: "RDS for PostgreSQL DB clusters should be configured to copy tags to DB snapshots",
      reason: operators,
    },
    "RDS.48": {
      title: "RDS for MySQL DB clusters should be configured to copy tags to DB snapshots",
      reason: operators,
    },
    "Redshift.1": { title: "Amazon Redshift clusters should prohibit public access" },
    "Redshift.2": { title: "Connections to Amazon Redshift clusters should be encrypted in transit" },
    "Redshift.3": {
      title: "Amazon Redshift clusters should have automatic snapshots enabled",
      reason: notYet,
    },
    "Redshift.4": {
      title: "Amazon Redshift clusters should have audit logging enabled",
      reason: together("a cluster and its logging"),
    },
    "Redshift.6": {
      title: "Amazon Redshift should have automatic upgrades to major versions enabled",
      reason: notYet,
    },
    "Redshift.7": { title: "Redshift clusters should use enhanced VPC routing", reason: notYet },
    "Redshift.8": {
      title: "Amazon Redshift clusters should not use the default Admin username",
      reason: ports,
    },
    "Redshift.15": {
      title: "Redshift security groups should allow ingress on the cluster port only from restricted origins",
    },
    "Redshift.18": { title: "Redshift clusters should have Multi-AZ deployments enabled", reason: operators },
    "S3.1": { title: "S3 general purpose buckets should have block public access settings enabled" },
    "S3.2": { title: "S3 general purpose buckets should block public read access" },
    "S3.3": { title: "S3 general purpose buckets should block public write access" },
    "S3.5": { title: "S3 general purpose buckets should require requests to use SSL" },
    "S3.6": {
      title: "S3 general purpose bucket policies should restrict access to other AWS accounts",
      reason: accounts,
    },
    "S3.8": { title: "S3 general purpose buckets should block public access" },
    "S3.9": {
      title: "S3 general purpose buckets should have server access logging enabled",
    },
    "S3.12": { title: "ACLs should not be used to manage user access to S3 general purpose buckets" },
    "S3.13": {
      title: "S3 general purpose buckets should have Lifecycle configurations",
    },
    "S3.19": { title: "S3 access points should have block public access settings enabled" },
    "SecretsManager.1": {
      title: "Secrets Manager secrets should have automatic rotation enabled",
    },
    "SecretsManager.4": {
      title: "Secrets Manager secrets should be rotated within a specified number of days",
      reason: together("a secret and its rotation"),
    },
    "SNS.4": { title: "SNS topic access policies should not allow public access" },
    "SQS.1": { title: "Amazon SQS queues should be encrypted at rest" },
    "SQS.3": { title: "SQS queue access policies should not allow public access" },
  },
} as const satisfies Framework;
