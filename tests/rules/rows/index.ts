/**
 * The tables by what they are about. Each has at least eight values on both sides.
 */
import type { Table } from "../table";
import { aliases } from "./aliases";
import { annotations } from "./annotations";
import { cidrs } from "./cidrs";
import { claimsOfPods, podResources } from "./claims-and-pods";
import { classes } from "./classes";
import { credentials } from "./credentials";
import { defaultNamespace } from "./default-namespace";
import { imageHosts } from "./image-hosts";
import { imageVolumes } from "./image-volumes";
import { ingressDirectives } from "./ingress-directives";
import { labels, requiredAnnotations } from "./labels";
import { lowPorts } from "./low-ports";
import { messages } from "./messages";
import { movingTags } from "./moving-tags";
import { netRaw } from "./net-raw";
import { oldVersions } from "./old-versions";
import { duplicateVariables, groupIds, ndots } from "./pods";
import { probePorts } from "./probe-ports";
import { autoscaled } from "./replicas";
import { impersonation, rolesInSystemNamespaces, serviceStatus } from "./roles";
import { socketsAndPaths } from "./sockets-and-paths";

export const rows: Readonly<Record<string, readonly Table[]>> = {
  "images in volumes": imageVolumes,
  "moving tags": movingTags,
  "hosts of images": imageHosts,
  "aliases of fields": aliases,
  credentials,
  "ranges of addresses": cidrs,
  "workloads that are scaled": autoscaled,
  "claims of pods": claimsOfPods,
  "resources of pods": podResources,
  "sockets and paths of nodes": socketsAndPaths,
  "annotations as controllers read them": annotations,
  NET_RAW: netRaw,
  "ports that need no root": lowPorts,
  "ports of probes by name": probePorts,
  impersonation,
  "roles in the namespaces of the cluster": rolesInSystemNamespaces,
  "old versions": oldVersions,
  labels,
  "annotations that there must be": requiredAnnotations,
  "classes by list": classes,
  "what messages name": messages,
  "ids of groups": groupIds,
  "variables of one name": duplicateVariables,
  ndots,
  "the default namespace": defaultNamespace,
  "directives of nginx": ingressDirectives,
  "the status of services": serviceStatus,
};
