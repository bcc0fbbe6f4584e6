/** The recommendations of the CIS Amazon Web Services Foundations Benchmark 5.0. */
import type { Framework } from "./framework";

const page = "https://www.cisecurity.org/benchmark/amazon_web_services";

const ofAccount = "What an account is like is set in the account itself; no program declares it.";
const ofRoot = "The root user is no resource: no program declares it, nor what it has.";
const ofUse = "It is about how credentials are used, which only the account's credential report says.";
const ofAlarm =
  "It takes a trail, a metric filter and an alarm together, which can be in a program of another team.";
const ofEvents =
  "Another trail of the account can record these events, or a service that watches it; no program shows that.";

/** The CIS Amazon Web Services Foundations Benchmark 5.0, by number. */
export const cisAwsFoundations5 = {
  id: "cis-aws-5",
  title: "CIS AWS Foundations Benchmark 5.0",
  version: "v5.0.0",
  url: page,
  source: "the benchmark's titles as Powerpipe's AWS Compliance mod (cis_v500) carries them",
  scope:
    "Every recommendation. The benchmark is about an account as it is; a rule is about what a program declares, and " +
    "so covers what comes into the account by programs.",
  citation: (control) => `CIS AWS Foundations Benchmark 5.0, ${control}`,
  link: () => page,
  controls: {
    "1.1": { title: "Maintain current contact details", reason: ofAccount },
    "1.2": { title: "Ensure security contact information is registered", reason: ofAccount },
    "1.3": { title: "Ensure no 'root' user account access key exists", reason: ofRoot },
    "1.4": { title: "Ensure MFA is enabled for the 'root' user account", reason: ofRoot },
    "1.5": { title: "Ensure hardware MFA is enabled for the 'root' user account", reason: ofRoot },
    "1.6": { title: "Eliminate use of the 'root' user for administrative and daily tasks", reason: ofRoot },
    "1.7": { title: "Ensure IAM password policy requires minimum length of 14 or greater" },
    "1.8": { title: "Ensure IAM password policy prevents password reuse" },
    "1.9": {
      title:
        "Ensure multi-factor authentication (MFA) is enabled for all IAM users that have a console password",
      reason: "Whoever has a password enrols a device in the console; no resource of a program does.",
    },
    "1.10": {
      title: "Do not create access keys during initial setup for IAM users with a console password",
      reason: "A choice in a form of the console.",
    },
    "1.11": { title: "Ensure credentials unused for 45 days or more are disabled", reason: ofUse },
    "1.12": { title: "Ensure there is only one active access key for any single IAM user" },
    "1.13": { title: "Ensure access keys are rotated every 90 days or less" },
    "1.14": { title: "Ensure IAM Users Receive Permissions Only Through Groups" },
    "1.15": {
      title: 'Ensure IAM policies that allow full "*:*" administrative privileges are not attached',
    },
    "1.16": {
      title: "Ensure a support role has been created to manage incidents with AWS Support",
      reason: "That an account has a role cannot be seen in a program that does not declare it.",
    },
    "1.17": { title: "Ensure IAM instance roles are used for AWS resource access from instances" },
    "1.18": {
      title: "Ensure that all expired SSL/TLS certificates stored in AWS IAM are removed",
      reason: "Whether a certificate has expired depends on the day, and is not in the program.",
    },
    "1.19": {
      title: "Ensure that IAM External Access Analyzer is enabled for all regions",
      reason: ofAccount,
    },
    "1.20": {
      title:
        "Ensure IAM users are managed centrally via identity federation or AWS Organizations for multi-account environments",
      reason: "Where people sign in is decided for all accounts together, outside of most programs.",
    },
    "1.21": {
      title: "Ensure access to AWSCloudShellFullAccess is restricted",
      reason:
        "Who may have it is known to the team: name it in the parameter policies of disallow-administrator-attachments.",
    },
    "2.1.1": { title: "Ensure S3 Bucket Policy is set to deny HTTP requests" },
    "2.1.2": {
      title: "Ensure MFA Delete is enabled on S3 buckets",
      reason: "Only the root user can switch it on, with a code of its device; no program can.",
    },
    "2.1.3": {
      title: "Ensure all data in Amazon S3 has been discovered, classified, and secured when necessary",
      reason: "It is about the data in buckets.",
    },
    "2.1.4": { title: "Ensure that S3 is configured with 'Block Public Access' enabled" },
    "2.2.1": { title: "Ensure that encryption-at-rest is enabled for RDS Instances" },
    "2.2.2": { title: "Ensure the Auto Minor Version Upgrade feature is enabled for RDS instances" },
    "2.2.3": { title: "Ensure that RDS instances are not publicly accessible" },
    "2.2.4": { title: "Ensure Multi-AZ deployments are used for enhanced availability in Amazon RDS" },
    "2.3.1": { title: "Ensure that encryption is enabled for EFS file systems" },
    "3.1": { title: "Ensure CloudTrail is enabled in all regions" },
    "3.2": { title: "Ensure CloudTrail log file validation is enabled" },
    "3.3": { title: "Ensure AWS Config is enabled in all regions", reason: ofAccount },
    "3.4": {
      title: "Ensure that server access logging is enabled on the CloudTrail S3 bucket",
    },
    "3.5": { title: "Ensure CloudTrail logs are encrypted at rest using KMS CMKs" },
    "3.6": { title: "Ensure rotation for customer-created symmetric CMKs is enabled" },
    "3.7": {
      title: "Ensure VPC flow logging is enabled in all VPCs",
    },
    "3.8": {
      title: "Ensure that Object-level logging for write events is enabled for S3 buckets",
      reason: ofEvents,
    },
    "3.9": {
      title: "Ensure that Object-level logging for read events is enabled for S3 buckets",
      reason: ofEvents,
    },
    "4.1": { title: "Ensure unauthorized API calls are monitored", reason: ofAlarm },
    "4.2": { title: "Ensure management console sign-in without MFA is monitored", reason: ofAlarm },
    "4.3": { title: "Ensure usage of the 'root' account is monitored", reason: ofAlarm },
    "4.4": { title: "Ensure IAM policy changes are monitored", reason: ofAlarm },
    "4.5": { title: "Ensure CloudTrail configuration changes are monitored", reason: ofAlarm },
    "4.6": { title: "Ensure AWS Management Console authentication failures are monitored", reason: ofAlarm },
    "4.7": {
      title: "Ensure disabling or scheduled deletion of customer created CMKs is monitored",
      reason: ofAlarm,
    },
    "4.8": { title: "Ensure S3 bucket policy changes are monitored", reason: ofAlarm },
    "4.9": { title: "Ensure AWS Config configuration changes are monitored", reason: ofAlarm },
    "4.10": { title: "Ensure security group changes are monitored", reason: ofAlarm },
    "4.11": { title: "Ensure Network Access Control List (NACL) changes are monitored", reason: ofAlarm },
    "4.12": { title: "Ensure changes to network gateways are monitored", reason: ofAlarm },
    "4.13": { title: "Ensure route table changes are monitored", reason: ofAlarm },
    "4.14": { title: "Ensure VPC changes are monitored", reason: ofAlarm },
    "4.15": { title: "Ensure AWS Organizations changes are monitored", reason: ofAlarm },
    "4.16": { title: "Ensure AWS Security Hub is enabled", reason: ofAccount },
    "5.1.1": { title: "Ensure EBS Volume Encryption is Enabled in all Regions" },
    "5.1.2": {
      title: "Ensure CIFS access is restricted to trusted networks to prevent unauthorized access",
    },
    "5.2": {
      title: "Ensure no Network ACLs allow ingress from 0.0.0.0/0 to remote server administration ports",
    },
    "5.3": {
      title: "Ensure no security groups allow ingress from 0.0.0.0/0 to remote server administration ports",
    },
    "5.4": {
      title: "Ensure no security groups allow ingress from ::/0 to remote server administration ports",
    },
    "5.5": { title: "Ensure the default security group of every VPC restricts all traffic" },
    "5.6": {
      title: 'Ensure routing tables for VPC peering are "least access"',
      reason: "Which addresses of the other network are needed is known to those who connect the two.",
    },
    "5.7": { title: "Ensure that the EC2 Metadata Service only allows IMDSv2" },
  },
} as const satisfies Framework;
