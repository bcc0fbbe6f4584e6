/**
 * The tables by what they are about. Each has at least eight values on both sides.
 */
import type { Table } from "../table";
import { aliases } from "./aliases";
import { cidrs } from "./cidrs";
import { claimsOfPods, podResources } from "./claims-and-pods";
import { credentials } from "./credentials";
import { imageHosts } from "./image-hosts";
import { imageVolumes } from "./image-volumes";
import { movingTags } from "./moving-tags";
import { autoscaled } from "./replicas";
import { annotations } from "./annotations";
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
};
