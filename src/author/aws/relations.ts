/**
 * How AWS resources refer to each other, as far as rules ask.
 */
import * as kinds from "./kinds";
import { referring } from "./references";

const buckets = [kinds.bucket, kinds.bucketV2] as const;
const ofBucket = { input: "bucket", to: buckets } as const;
const ofCluster = { input: "clusterName", to: [kinds.cluster] } as const;

/** From public access blocks to their buckets. */
export const blocking = referring({
  name: "blocks public access to",
  inverse: "blocked by",
  from: [kinds.bucketPublicAccessBlock],
  ...ofBucket,
});

/** From policies to their buckets. */
export const governing = referring({
  name: "governs",
  inverse: "governed by",
  from: [kinds.bucketPolicy],
  ...ofBucket,
});

/** From settings of versions to their buckets. */
export const versioning = referring({
  name: "keeps the versions of",
  inverse: "versioned by",
  from: [kinds.bucketVersioning],
  ...ofBucket,
});

/** From settings of encryption to their buckets. */
export const encrypting = referring({
  name: "encrypts",
  inverse: "encrypted by",
  from: [kinds.bucketEncryption],
  ...ofBucket,
});

/** From settings of access logs to the buckets whose accesses they log. */
export const logging = referring({
  name: "logs the requests to",
  inverse: "logged by",
  from: [kinds.bucketLogging],
  ...ofBucket,
});

/** From settings of access logs to the buckets that the logs are in; a bucket may have the settings itself. */
export const loggingTo = referring({
  name: "logs to",
  inverse: "holds the logs of",
  from: [kinds.bucketLogging, ...buckets],
  input: ["targetBucket", "logging", "loggings"],
  to: buckets,
});

/** From lifecycles to their buckets. */
export const expiring = referring({
  name: "expires objects of",
  inverse: "expired by",
  from: [kinds.bucketLifecycle],
  ...ofBucket,
});

/** From trails to the buckets that they are written to. */
export const recordingTo = referring({
  name: "records to",
  inverse: "holds the records of",
  from: [kinds.trail],
  input: "s3BucketName",
  to: buckets,
});

/** From flow logs to their networks. */
export const watching = referring({
  name: "logs the flows of",
  inverse: "watched by",
  from: [kinds.flowLog],
  input: "vpcId",
  to: [kinds.network],
});

/** From the resources for default security groups to the networks of these. */
export const closing = referring({
  name: "manages the default group of",
  inverse: "has its default group managed by",
  from: [kinds.defaultSecurityGroup],
  input: "vpcId",
  to: [kinds.network],
});

/** From rules that are resources of their own to their security groups. */
export const addingTo = referring({
  name: "adds to",
  inverse: "added to by",
  from: [kinds.securityGroupRule, kinds.securityGroupIngressRule, kinds.securityGroupEgressRule],
  input: "securityGroupId",
  to: [kinds.securityGroup, kinds.defaultSecurityGroup],
});

/** From node groups to their launch templates. */
export const launchingBy = referring({
  name: "launches nodes by",
  inverse: "launches the nodes of",
  from: [kinds.nodeGroup],
  input: "launchTemplate",
  to: [kinds.launchTemplate],
});

/** From node groups to their subnets. */
export const launchingIn = referring({
  name: "launches nodes in",
  inverse: "holds the nodes of",
  from: [kinds.nodeGroup],
  input: "subnetIds",
  to: [kinds.subnet],
});

/** From access entries to their clusters. */
export const entering = referring({
  name: "lets somebody enter",
  inverse: "entered by",
  from: [kinds.accessEntry],
  ...ofCluster,
});

/** From pod identities to their clusters. */
export const identifyingIn = referring({
  name: "gives a role to pods of",
  inverse: "has pods with roles by",
  from: [kinds.podIdentityAssociation],
  ...ofCluster,
});

/** From add-ons to their clusters. */
export const extending = referring({
  name: "extends",
  inverse: "extended by",
  from: [kinds.addon],
  ...ofCluster,
});

/** From the associations of firewalls to load balancers. */
export const shielding = referring({
  name: "shields",
  inverse: "shielded by",
  from: [kinds.firewallAssociation],
  input: "resourceArn",
  to: [kinds.loadBalancer],
});

/** From lifecycle policies to their repositories. */
export const cleaning = referring({
  name: "cleans up",
  inverse: "cleaned up by",
  from: [kinds.repositoryLifecycle],
  input: "repository",
  to: [kinds.repository],
});

/** From rotations to their secrets. */
export const rotating = referring({
  name: "rotates",
  inverse: "rotated by",
  from: [kinds.secretRotation],
  input: "secretId",
  to: [kinds.secret],
});

/** From log groups to the keys that encrypt them. */
export const sealing = referring({
  name: "is sealed with",
  inverse: "seals",
  from: [kinds.logGroup],
  input: "kmsKeyId",
  to: [kinds.key],
});

/** From policies that are resources of their own to their keys. */
export const permitting = referring({
  name: "permits the use of",
  inverse: "permitted by",
  from: [kinds.keyPolicy],
  input: "keyId",
  to: [kinds.key],
});
