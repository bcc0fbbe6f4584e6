/**
 * The resources that have tags, and that people pay for or look after.
 */
import type { Target } from "../targets";
import * as kinds from "./kinds";
import { resources } from "../resources";

/** The part of the inputs that is about tags. */
export interface Tagged {
  readonly tags?: Readonly<Record<string, string>> | undefined;
}

/** Each resource that people pay for or look after, and that has tags. */
export const tagged: Target<Tagged> = resources<Tagged>(
  kinds.cluster,
  kinds.nodeGroup,
  kinds.repository,
  kinds.role,
  kinds.user,
  kinds.instance,
  kinds.spotInstanceRequest,
  kinds.volume,
  kinds.subnet,
  kinds.securityGroup,
  kinds.bucket,
  kinds.bucketV2,
  kinds.key,
  kinds.secret,
  kinds.databaseInstance,
  kinds.databaseCluster,
  kinds.databaseClusterInstance,
  kinds.documentCluster,
  kinds.documentClusterInstance,
  kinds.graphCluster,
  kinds.warehouse,
  kinds.table,
  kinds.replicationGroup,
  kinds.searchDomain,
  kinds.streamingCluster,
  kinds.queue,
  kinds.topic,
  kinds.lambdaFunction,
  kinds.containerCluster,
  kinds.containerService,
  kinds.taskDefinition,
  kinds.loadBalancer,
  kinds.classicLoadBalancer,
  kinds.distribution,
  kinds.fileSystem,
  kinds.logGroup,
  kinds.trail,
);
